package cn.liandong.imports.job;

import cn.liandong.imports.match.Candidate;
import cn.liandong.imports.match.Match;
import cn.liandong.imports.match.MatchedBy;
import cn.liandong.imports.match.UnitIndex;
import cn.liandong.imports.sheet.SheetRow;
import cn.liandong.imports.table.CellParser;
import cn.liandong.imports.table.Table;
import cn.liandong.imports.table.Texts;
import cn.liandong.imports.template.ImportTemplate;
import cn.liandong.imports.template.Issue;
import cn.liandong.imports.template.TemplateColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads one data row: its values, its unit, its parent, and all that is wrong with it. */
final class RowReader {

  private final Table table;
  private final SheetRow row;
  private final boolean createsUnits;
  private final boolean standsForUnit;
  private final Map<String, @Nullable Object> data = new LinkedHashMap<>();
  private final List<Issue> issues = new ArrayList<>();
  private @Nullable TemplateColumn unitColumn;
  private boolean unitRefused;
  private final List<String> codes = new ArrayList<>();
  private String code = "";
  private String name = "";
  private String parentName = "";

  RowReader(Table table, SheetRow row, ImportTemplate template) {
    this.table = table;
    this.row = row;
    this.createsUnits = template.createsUnits();
    this.standsForUnit = !template.unitLevels().isEmpty();
    var columns = table.columns();
    for (int i = 0; i < columns.template().size(); i++) {
      if (columns.position(i) >= 0) {
        read(columns.template().get(i), columns.position(i));
      }
    }
    code = codes.isEmpty() ? "" : codes.getFirst();
  }

  private void read(TemplateColumn column, int position) {
    var parsed = CellParser.parse(row.cell(position), column);
    data.put(column.field(), parsed.value());
    if (parsed.issue() != null) {
      issues.add(parsed.issue());
    }
    var text = parsed.value() instanceof String value ? value : "";
    switch (column.role()) {
      case UNIT_CODE -> {
        if (!text.isEmpty()) {
          codes.add(text);
        }
        unitColumn = unitColumn == null ? column : unitColumn;
        unitRefused |= parsed.issue() != null;
      }
      case UNIT_NAME -> {
        name = text;
        unitColumn = column;
        unitRefused |= parsed.issue() != null;
      }
      case PARENT_NAME -> parentName = text;
      case VALUE -> {}
    }
  }

  /** Null when the row names no unit that could be looked for. */
  @Nullable Match match(UnitIndex units) {
    if (unitRefused || !standsForUnit) {
      return null;
    }
    if (name.isEmpty() && (createsUnits || code.isEmpty())) {
      issues.add(Issue.error(unitField(), "UNIT_MISSING", "这一行没有写%s。请补填后再上传。", unitColumnName()));
      return null;
    }
    code = codes.stream().filter(units::knows).findFirst().orElse(code);
    return units.find(code, name);
  }

  void found(Candidate unit, MatchedBy by) {
    if (by != MatchedBy.CODE && !code.isEmpty() && !code.equals(unit.code())) {
      issues.add(
          Issue.warning(
              unitField(),
              "CODE_DIFFERS",
              "代码“%s”不在登记册里，按名称认作“%s”（%s）。请核对代码。",
              code,
              unit.name(),
              unit.code().isEmpty() ? "无代码" : unit.code()));
    }
    if (by == MatchedBy.CODE
        && !createsUnits
        && !name.isEmpty()
        && !Texts.same(name, unit.name())
        && unit.aliases().stream().noneMatch(alias -> Texts.same(alias, name))) {
      issues.add(
          Issue.warning(
              unitField(), "NAME_DIFFERS", "按代码认作“%s”，但名称写的是“%s”。请核对。", unit.name(), name));
    }
  }

  void unknown() {
    issues.add(
        Issue.error(
            unitField(), "UNIT_UNKNOWN", "登记册里没有“%s”。请改成登记册里的名称，或在“待确认”中选定对应的单位。", shownUnit()));
  }

  void ambiguous() {
    issues.add(
        Issue.error(
            unitField(), "UNIT_AMBIGUOUS", "“%s”符合多个单位，无法确定是哪一个。请写全名称，或在“待确认”中选定。", shownUnit()));
  }

  void contradiction(Candidate byCode, Candidate byName) {
    issues.add(
        Issue.error(
            unitField(),
            "UNIT_CONTRADICTION",
            "代码是“%s”的，名称却是“%s”。请改正其中一个。",
            byCode.name(),
            byName.name()));
  }

  void add(List<Issue> more) {
    issues.addAll(more);
  }

  StagedRow staged(@Nullable UUID unitId, String matchedBy, @Nullable UUID parentId) {
    List<RowIssue> placed =
        issues.isEmpty() ? List.of() : issues.stream().map(this::placed).toList();
    return new StagedRow(
        table.sheetIndex(),
        row.number(),
        StagedRow.state(placed),
        unitId,
        matchedBy,
        parentId,
        parentName,
        row.texts(),
        data,
        placed,
        "");
  }

  StagedRow leftOut() {
    return new StagedRow(
        table.sheetIndex(),
        row.number(),
        StagedRow.State.SKIPPED,
        null,
        "",
        null,
        "",
        row.texts(),
        data,
        List.of(),
        "left_out");
  }

  Map<String, @Nullable Object> data() {
    return data;
  }

  String code() {
    return code;
  }

  String name() {
    return name;
  }

  String parentName() {
    return parentName;
  }

  /** What a person would look for. */
  String shownUnit() {
    return name.isEmpty() ? code : name;
  }

  private String unitField() {
    return unitColumn == null ? "" : unitColumn.field();
  }

  private String unitColumnName() {
    return unitColumn == null ? "单位" : unitColumn.name();
  }

  private RowIssue placed(Issue issue) {
    var columns = table.columns();
    int position = issue.field().isEmpty() ? -1 : columns.position(issue.field());
    var column = position < 0 ? null : columns.at(position);
    return new RowIssue(
        position + 1,
        column == null ? "" : column.name(),
        issue.error(),
        issue.reason(),
        issue.text());
  }
}
