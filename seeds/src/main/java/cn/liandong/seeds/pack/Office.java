package cn.liandong.seeds.pack;

/** A seat held by whoever holds a post: no person is named. */
public record Office(String role, String post, String department) {}
