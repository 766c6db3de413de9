package cn.liandong.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** Settings that are compared, and given back, together. */
record RealmPart(String name, JsonNode wanted, JsonNode actual, Runnable repair) {

  Stream<RealmDifference> differences() {
    return RealmDrift.of(name, wanted, actual);
  }
}
