package cn.liandong.seeds.pack;

/** What "the county's average" means where the document says no more. */
public record BaselineRule(Baseline kind, Basis basis) {}
