package cn.liandong.organization.pairing;

import java.util.UUID;

/** One that may stand on a side of a pair. */
record Party(UUID id, String name) {}
