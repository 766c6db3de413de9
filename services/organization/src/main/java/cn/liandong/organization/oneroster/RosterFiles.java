package cn.liandong.organization.oneroster;

import cn.liandong.common.period.Period;
import cn.liandong.organization.schoolclass.RosterClass;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The files of one school year. What OneRoster has no column for goes into {@code metadata.}
 * columns, which the specification leaves to the sender.
 */
record RosterFiles(Period schoolYear) {

  private static final String COURSE = "administrative-class";
  private static final List<String> ORGS =
      List.of(
          "sourcedId",
          "status",
          "dateLastModified",
          "name",
          "type",
          "identifier",
          "parentSourcedId",
          "metadata.schoolType",
          "metadata.urbanRural",
          "metadata.ownership",
          "metadata.kind",
          "metadata.orderNumber");
  private static final List<String> SESSIONS =
      List.of(
          "sourcedId",
          "status",
          "dateLastModified",
          "title",
          "type",
          "startDate",
          "endDate",
          "parentSourcedId",
          "schoolYear");
  private static final List<String> COURSES =
      List.of(
          "sourcedId",
          "status",
          "dateLastModified",
          "schoolYearSourcedId",
          "title",
          "courseCode",
          "grades",
          "orgSourcedId",
          "subjects",
          "subjectCodes");
  private static final List<String> CLASSES =
      List.of(
          "sourcedId",
          "status",
          "dateLastModified",
          "title",
          "grades",
          "courseSourcedId",
          "classCode",
          "classType",
          "location",
          "schoolSourcedId",
          "termSourcedIds",
          "subjects",
          "subjectCodes",
          "periods",
          "metadata.stage",
          "metadata.system",
          "metadata.grade",
          "metadata.number",
          "metadata.kind",
          "metadata.students");

  /** The first org is the one that all others are below. */
  byte[] zip(List<Org> orgs, List<RosterClass> classes) {
    var files = new LinkedHashMap<String, String>();
    files.put("orgs", orgs(orgs));
    files.put("academicSessions", sessions());
    files.put("courses", courses(orgs.getFirst().id()));
    files.put("classes", classes(classes));
    files.put("manifest", Manifest.of(Map.copyOf(files).keySet()));
    return zip(files);
  }

  private static String orgs(List<Org> orgs) {
    var csv = new CsvFile(ORGS);
    for (var org : orgs) {
      csv.add(
          org.id(),
          "",
          "",
          org.name(),
          OrgTypes.of(org.level()),
          org.code(),
          org.parent(),
          org.schoolType(),
          org.urbanRural(),
          org.ownership(),
          org.kind(),
          org.orderNumber());
    }
    return csv.text();
  }

  private String sessions() {
    var csv = new CsvFile(SESSIONS);
    csv.add(
        session(),
        "",
        "",
        schoolYear + "学年",
        "schoolYear",
        schoolYear.start(),
        schoolYear.end(),
        "",
        schoolYear.end().getYear());
    return csv.text();
  }

  /** Every class must belong to a course; an administrative class belongs to none in particular. */
  private String courses(UUID root) {
    var csv = new CsvFile(COURSES);
    csv.add(COURSE, "", "", session(), "行政班", "", "", root, "", "");
    return csv.text();
  }

  private String classes(List<RosterClass> classes) {
    var csv = new CsvFile(CLASSES);
    for (var one : classes) {
      csv.add(
          one.id(),
          "",
          "",
          one.title(),
          String.join(",", one.grades()),
          COURSE,
          one.identity(),
          "homeroom",
          "",
          one.school(),
          session(),
          "",
          "",
          "",
          one.stage(),
          one.system(),
          one.entry(),
          one.number(),
          one.kind(),
          one.students());
    }
    return csv.text();
  }

  private String session() {
    return "school-year-" + schoolYear;
  }

  private byte[] zip(Map<String, String> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        var entry = new ZipEntry(file.getKey() + ".csv");
        entry.setTimeLocal(schoolYear.start().atStartOfDay());
        zip.putNextEntry(entry);
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
