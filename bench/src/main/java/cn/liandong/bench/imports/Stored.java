package cn.liandong.bench.imports;

/** What a way has left in the database. */
record Stored(long values, long sum) {}
