package cn.liandong.metrics.value;

import java.util.UUID;

/** The unit that reports are ranked in: the top of the tree that a unit belongs to. */
public record County(UUID id, String name, String path) {}
