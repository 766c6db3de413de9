package cn.liandong.seeds.pack;

/** What a pack says it is. */
public record PackHeader(String code, String name, int version) {}
