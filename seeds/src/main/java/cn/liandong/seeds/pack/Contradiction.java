package cn.liandong.seeds.pack;

/** A place where the document contradicts itself or leaves something open, and who closed it. */
public record Contradiction(
    String reference, String asWritten, String asInterpreted, String decidedBy) {}
