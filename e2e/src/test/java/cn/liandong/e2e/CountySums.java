package cn.liandong.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** The county's sums of one month, read from the indicators that are made of them. */
record CountySums(SampleSystem sample, YearMonth month) {

  private static final Map<String, String> NUMERATORS =
      Map.ofEntries(
          Map.entry("I01", "registeredTeachers"),
          Map.entry("I02", "verifiedTeachers"),
          Map.entry("I03", "registeredStudents"),
          Map.entry("I04", "adminsActivated"),
          Map.entry("I06", "classesBuilt"),
          Map.entry("I08", "activeTeachers"),
          Map.entry("I09", "activeUsers"),
          Map.entry("I10", "teacherVisits"),
          Map.entry("I11", "studentVisits"),
          Map.entry("I15", "homeworkPublished"),
          Map.entry("I16", "timetablesPublished"),
          Map.entry("I17", "toolUses"));
  private static final Map<String, String> DENOMINATORS =
      Map.of("I01", "teachers", "I03", "students", "I06", "classes");

  SortedMap<String, String> all() {
    var sums = new TreeMap<String, String>();
    NUMERATORS.forEach((indicator, name) -> {
      var values = values(indicator);
      sums.put(name, values.path("total").path("numerator").asText());
      if (DENOMINATORS.containsKey(indicator)) {
        sums.put(DENOMINATORS.get(indicator), values.path("total").path("denominator").asText());
      }
      sums.put("schools", Long.toString(withData(values)));
    });
    split(sums, "activeUsers", "activeTeachers", "activeStudents");
    sums.put("onlineTests", onlineTests());
    split(sums, "toolUses", "onlineTests", "homeworkMarked");
    return sums;
  }

  /** Two figures that stand in one indicator. */
  private static void split(Map<String, String> sums, String both, String known, String other) {
    var sum = Long.parseLong(sums.remove(both));
    sums.put(other, Long.toString(sum - Long.parseLong(sums.get(known))));
  }

  private JsonNode values(String indicator) {
    return sample
        .as("county")
        .get(
            "/api/indicators/" + indicator + "/values",
            Map.of("unitId", sample.countyId(), "period", month.toString()));
  }

  private static long withData(JsonNode values) {
    return StreamSupport.stream(values.path("values").spliterator(), false)
        .filter(unit -> !unit.path("numerator").asText().isEmpty())
        .count();
  }

  /** No indicator shows online tests alone: their sum is taken from the rows that were imported. */
  private String onlineTests() {
    return Long.toString(
        sample.usageRows(month).stream()
            .filter(row -> !row.path("unitId").asText().isEmpty())
            .mapToLong(row -> Long.parseLong(row.path("cells").path(12).asText()))
            .sum());
  }
}
