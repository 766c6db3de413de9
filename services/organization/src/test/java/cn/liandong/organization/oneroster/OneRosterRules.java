package cn.liandong.organization.oneroster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of the OneRoster 1.2 CSV binding for the files that we write, told as violations. */
public final class OneRosterRules {

  private static final Set<String> MODES = Set.of("absent", "bulk", "delta");
  private static final Set<String> FILES =
      Stream.of(
              "academicSessions,categories,classes,classResources,courses,courseResources",
              "demographics,enrollments,lineItemLearningObjectiveIds,lineItems,lineItemScoreScales",
              "orgs,resources,resultLearningObjectiveIds,results,resultScoreScales,roles",
              "scoreScales,userProfiles,userResources,users")
          .flatMap(names -> Stream.of(names.split(",")))
          .map(name -> "file." + name)
          .collect(Collectors.toSet());
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final int LONGEST_ID = 255;

  private final Map<String, RosterTable> tables = new LinkedHashMap<>();
  private final Map<String, Set<String>> ids = new LinkedHashMap<>();
  private final List<String> violations = new ArrayList<>();

  private OneRosterRules(RosterZip zip) {
    zip.files().forEach((file, lines) -> tables.put(file, RosterTable.of(lines)));
    tables.forEach((file, table) ->
        ids.put(file, table.rows().stream().map(List::getFirst).collect(Collectors.toSet())));
  }

  public static List<String> violations(byte[] zip) {
    var rules = new OneRosterRules(RosterZip.of(zip));
    if (!rules.tables.containsKey("manifest")) {
      return List.of("no manifest.csv at the top of the archive");
    }
    var properties = rules.properties();
    rules.manifest(properties);
    FileRules.ALL.keySet().stream()
        .filter(rules.tables::containsKey)
        .forEach(file -> rules.file(file, properties.getOrDefault("file." + file, "")));
    return rules.violations;
  }

  private Map<String, String> properties() {
    var manifest = tables.get("manifest");
    require(
        manifest.headings().equals(List.of("propertyName", "value")),
        "manifest has other headings");
    return manifest.rows().stream().collect(Collectors.toMap(List::getFirst, List::getLast));
  }

  private void manifest(Map<String, String> properties) {
    require("1.0".equals(properties.get("manifest.version")), "manifest.version is not 1.0");
    require("1.2".equals(properties.get("oneroster.version")), "oneroster.version is not 1.2");
    for (var property : FILES) {
      var mode = properties.getOrDefault(property, "");
      require(MODES.contains(mode), property + " is " + mode);
      require(
          mode.equals("absent") != tables.containsKey(property.substring("file.".length())),
          property + " is " + mode + " but the archive says otherwise");
    }
    tables.keySet().stream()
        .filter(file -> !file.equals("manifest"))
        .forEach(
            file -> require(FILES.contains("file." + file), file + " is no file of OneRoster"));
  }

  private void file(String file, String mode) {
    var rules = FileRules.ALL.get(file);
    var table = tables.get(file);
    var width = rules.headings().size();
    require(
        table.headings().size() >= width
            && table.headings().subList(0, width).equals(rules.headings()),
        file + ": headings are " + table.headings());
    table.headings().stream()
        .skip(width)
        .forEach(more -> require(more.startsWith("metadata."), file + ": heading " + more));
    var seen = new HashSet<String>();
    for (var cells : table.rows()) {
      require(cells.size() == table.headings().size(), file + ": wrong number of cells " + cells);
      require(seen.add(cells.getFirst()), file + ": sourcedId twice " + cells);
      require(cells.getFirst().length() <= LONGEST_ID, file + ": sourcedId too long " + cells);
    }
    table.byHeading().forEach(row -> row(file, rules, mode, row));
  }

  private void row(String file, FileRules rules, String mode, Map<String, String> row) {
    rules.required().forEach(name -> require(!row.get(name).isEmpty(), file + ": no " + name));
    var blank = row.get("status").isEmpty() && row.get("dateLastModified").isEmpty();
    var filled = !row.get("status").isEmpty() && !row.get("dateLastModified").isEmpty();
    require(mode.equals("bulk") ? blank : filled, file + ": status does not fit " + mode);
    rules
        .enumerations()
        .forEach((name, allowed) ->
            require(allowed.contains(row.get(name)), file + ": " + name + " " + row.get(name)));
    rules
        .references()
        .forEach((name, target) ->
            Stream.of(row.get(name).split(","))
                .filter(id -> !id.isEmpty())
                .forEach(id ->
                    require(
                        ids.getOrDefault(target, Set.of()).contains(id),
                        file + ": " + name + " dangles " + id)));
    if (file.equals("academicSessions")) {
      session(row);
    }
  }

  /** The end is the day after the last one; the year is the one in which it ends. */
  private void session(Map<String, String> row) {
    require(
        DATE.matcher(row.get("startDate")).matches() && DATE.matcher(row.get("endDate")).matches(),
        "dates are not written as YYYY-MM-DD");
    var end = LocalDate.parse(row.get("endDate"));
    require(LocalDate.parse(row.get("startDate")).isBefore(end), "a session ends before it starts");
    require(row.get("schoolYear").equals(String.valueOf(end.getYear())), "schoolYear is wrong");
  }

  private void require(boolean holds, String violation) {
    if (!holds) {
      violations.add(violation);
    }
  }
}
