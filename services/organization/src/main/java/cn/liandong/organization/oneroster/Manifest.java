package cn.liandong.organization.oneroster;

import java.util.List;
import java.util.Set;

/** What a package holds, file by file, as OneRoster 1.2 asks. */
final class Manifest {

  private static final List<String> FILES =
      List.of(
          "academicSessions",
          "categories",
          "classes",
          "classResources",
          "courses",
          "courseResources",
          "demographics",
          "enrollments",
          "lineItemLearningObjectiveIds",
          "lineItems",
          "lineItemScoreScales",
          "orgs",
          "resources",
          "resultLearningObjectiveIds",
          "results",
          "resultScoreScales",
          "roles",
          "scoreScales",
          "userProfiles",
          "userResources",
          "users");

  private Manifest() {}

  static String of(Set<String> present) {
    var csv = new CsvFile(List.of("propertyName", "value"));
    csv.add("manifest.version", "1.0");
    csv.add("oneroster.version", "1.2");
    FILES.forEach(file -> csv.add("file." + file, present.contains(file) ? "bulk" : "absent"));
    csv.add("source.systemName", "liandong");
    csv.add("source.systemCode", "");
    return csv.text();
  }
}
