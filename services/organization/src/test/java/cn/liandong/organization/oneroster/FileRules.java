package cn.liandong.organization.oneroster;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What OneRoster 1.2 says about one file.
 *
 * @param headings in their order; only {@code metadata.} columns may follow
 * @param references from columns to the file that holds their sourcedIds
 */
record FileRules(
    List<String> headings,
    List<String> required,
    Map<String, String> references,
    Map<String, Set<String>> enumerations) {

  private static final String SESSIONS = "academicSessions";

  static final Map<String, FileRules> ALL =
      Map.of(
          "orgs",
          new FileRules(
              columns("name,type,identifier,parentSourcedId"),
              columns("name,type"),
              Map.of("parentSourcedId", "orgs"),
              Map.of(
                  "type",
                  Set.of("department", "school", "district", "local", "state", "national"))),
          SESSIONS,
          new FileRules(
              columns("title,type,startDate,endDate,parentSourcedId,schoolYear"),
              columns("title,type,startDate,endDate,schoolYear"),
              Map.of("parentSourcedId", SESSIONS),
              Map.of("type", Set.of("gradingPeriod", "semester", "schoolYear", "term"))),
          "courses",
          new FileRules(
              columns(
                  "schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes"),
              columns("title,orgSourcedId"),
              Map.of("schoolYearSourcedId", SESSIONS, "orgSourcedId", "orgs"),
              Map.of()),
          "classes",
          new FileRules(
              columns(
                  "title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,"
                      + "termSourcedIds,subjects,subjectCodes,periods"),
              columns("title,courseSourcedId,classType,schoolSourcedId,termSourcedIds"),
              Map.of(
                  "courseSourcedId", "courses",
                  "schoolSourcedId", "orgs",
                  "termSourcedIds", SESSIONS),
              Map.of("classType", Set.of("homeroom", "scheduled"))));

  FileRules {
    headings = joined(columns("sourcedId,status,dateLastModified"), headings);
    required = joined(List.of("sourcedId"), required);
  }

  private static List<String> columns(String names) {
    return List.of(names.split(","));
  }

  private static List<String> joined(List<String> first, List<String> rest) {
    return Stream.concat(first.stream(), rest.stream()).toList();
  }
}
