package cn.liandong.gateway.metrics;

/** The version the person looked at when deciding. */
record SeenVersion(long version) {}
