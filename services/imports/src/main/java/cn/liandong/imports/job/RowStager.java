package cn.liandong.imports.job;

import cn.liandong.common.period.Period;
import cn.liandong.imports.match.Match;
import cn.liandong.imports.match.MatchedBy;
import cn.liandong.imports.match.UnitIndex;
import cn.liandong.imports.sheet.SheetRow;
import cn.liandong.imports.table.RowKind;
import cn.liandong.imports.table.Table;
import cn.liandong.imports.table.TableListener;
import cn.liandong.imports.table.Titles;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.imports.template.ImportTemplate;
import cn.liandong.imports.template.RowCheck;
import cn.liandong.imports.template.RowValues;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Stages the rows of one file. What it gathered on the way is read when the file is over. */
final class RowStager implements TableListener, AutoCloseable {

  private static final int PROGRESS_STEP = 5_000;

  private final Connection connection;
  private final Job job;
  private final ImportTemplate template;
  private final Map<String, String> answers;
  private final boolean anyLeftOut;
  private final LocalDate today;
  private final LongConsumer progress;
  private final RowSeal seal;
  private final Repeats repeats = new Repeats();
  private final UnitDoubts doubts = new UnitDoubts();
  private final Map<String, List<String>> newParents = new LinkedHashMap<>();
  private final List<Question> totalQuestions = new ArrayList<>();
  private @Nullable RowCopy copy;
  private @Nullable ImportRef ref;
  private UnitIndex units = new UnitIndex(List.of(), List.of(), Map.of());
  private UnitIndex parents = new UnitIndex(List.of(), List.of(), Map.of());
  private RowCheck check = RowCheck.NONE;
  private Totals totals = new Totals();
  private boolean proposed;
  private boolean errorWorkbook;
  private int nameColumn;
  private long blank;
  private long rows;

  RowStager(
      Connection connection,
      Job job,
      ImportTemplate template,
      Map<String, String> answers,
      LocalDate today,
      LongConsumer progress,
      RowSeal seal) {
    this.connection = connection;
    this.job = job;
    this.template = template;
    this.answers = answers;
    this.anyLeftOut = answers.containsValue(Question.LEAVE_OUT);
    this.today = today;
    this.progress = progress;
    this.seal = seal;
  }

  @Override
  public void startTable(Table table) {
    try {
      if (ref == null) {
        begin(table);
      }
    } catch (SQLException e) {
      throw new Transactions.DatabaseException(e);
    }
    totals = new Totals();
    errorWorkbook |= table.columns().hasReasons();
  }

  private void begin(Table table) throws SQLException {
    var period = template.periodic() ? period(table) : null;
    var day = period == null ? today : period.lastDay();
    var key = period == null ? "" : period.toString();
    var found =
        new ImportRef(
            job.id(),
            template.code(),
            job.unitId(),
            period,
            day,
            Heads.current(connection, template.code(), job.unitId(), key),
            job.fileName(),
            job.actor().subject());
    ref = found;
    units = Registry.units(connection, template, found);
    parents = Registry.parents(connection, template, found);
    check = template.rowCheck(connection, found);
    nameColumn = nameColumn(table);
    copy = new RowCopy(connection, job.id());
  }

  private @Nullable Period period(Table table) {
    var answer = answers.get(Question.PERIOD_ID);
    if (answer != null) {
      return Period.parse(answer);
    }
    var inTitle = inTitle(table.titles());
    proposed = inTitle != null;
    return inTitle;
  }

  private @Nullable Period inTitle(Titles titles) {
    var period = titles.period();
    if (period != null && template.accepts(period)) {
      return period;
    }
    var asOf = titles.asOf();
    return asOf != null && template.accepts(Period.day(asOf)) ? Period.day(asOf) : null;
  }

  private static int nameColumn(Table table) {
    int position = -1;
    for (int i = 0; i < table.columns().template().size(); i++) {
      switch (table.columns().template().get(i).role()) {
        case UNIT_NAME -> position = table.columns().position(i);
        case UNIT_CODE -> position = position < 0 ? table.columns().position(i) : position;
        default -> {}
      }
    }
    return position + 1;
  }

  @Override
  public void row(Table table, SheetRow row, RowKind kind) {
    if (kind == RowKind.BLANK) {
      blank++;
      return;
    }
    try {
      var staged = kind == RowKind.DATA ? data(table, row) : skipped(table, row, kind);
      Objects.requireNonNull(copy).write(seal.row(table, staged));
    } catch (SQLException e) {
      throw new Transactions.DatabaseException(e);
    }
    if (++rows % PROGRESS_STEP == 0) {
      progress.accept(rows);
    }
  }

  private StagedRow skipped(Table table, SheetRow row, RowKind kind) {
    List<RowIssue> issues =
        kind == RowKind.TOTAL && !errorWorkbook ? totals.compare(table, row) : List.of();
    if (!issues.isEmpty()) {
      totalQuestions.add(totalQuestion(table, row, issues));
    }
    return StagedRow.skipped(table.sheetIndex(), row.number(), row.texts(), issues, kind.reason());
  }

  private static Question totalQuestion(Table table, SheetRow row, List<RowIssue> issues) {
    var texts = issues.stream().map(RowIssue::text).toList();
    return Question.of(
        "total:%d!%d:%08x".formatted(table.sheetIndex(), row.number(), texts.hashCode()),
        Question.Kind.TOTAL_DIFFERS,
        "第 %d 行的合计与各行之和不一致：%s 确认无误的，请写明原因。".formatted(row.number(), String.join("", texts)),
        List.of(),
        true,
        List.of(place(table, row)));
  }

  private StagedRow data(Table table, SheetRow row) {
    var reader = new RowReader(table, row, template);
    totals.add(reader.data());
    if (isLeftOut(reader)) {
      doubts.add(reader.shownUnit(), UnitDoubts.Why.UNKNOWN, place(table, row));
      return reader.leftOut();
    }
    UUID unitId = null;
    var matchedBy = "";
    switch (reader.match(units)) {
      case Match.Found(var unit, var by) -> {
        unitId = unit.id();
        matchedBy = by.text();
        reader.found(unit, by);
        if (by == MatchedBy.DECISION) {
          doubts.addDecided(reader.shownUnit(), unit, place(table, row));
        }
      }
      case Match.Contradiction(var byCode, var byName) -> reader.contradiction(byCode, byName);
      case Match.Ambiguous _ when !isNew(reader) -> {
        doubts.add(reader.shownUnit(), UnitDoubts.Why.AMBIGUOUS, place(table, row));
        reader.ambiguous();
      }
      case Match.Unknown _ when !template.createsUnits() -> {
        doubts.add(reader.shownUnit(), UnitDoubts.Why.UNKNOWN, place(table, row));
        reader.unknown();
      }
      case null, default -> {}
    }
    reader.add(check.check(new RowValues(unitId, reader.data())));
    remember(table, row, reader, unitId);
    return reader.staged(unitId, matchedBy, parent(table, row, reader));
  }

  private boolean isNew(RowReader reader) {
    return template.createsUnits() && !reader.code().isEmpty();
  }

  private boolean isLeftOut(RowReader reader) {
    return anyLeftOut && Question.LEAVE_OUT.equals(answers.get(UnitDoubts.id(reader.shownUnit())));
  }

  private void remember(Table table, SheetRow row, RowReader reader, @Nullable UUID unitId) {
    var unit = unitId == null ? newUnit(reader) : unitId;
    var rowKey = template.rowKey();
    if (rowKey.isEmpty() && unit == null) {
      return;
    }
    var key = new ArrayList<@Nullable Object>(rowKey.size() + 1);
    key.add(unit);
    rowKey.forEach(field -> key.add(reader.data().get(field)));
    repeats.add(unit, key, table.sheetIndex(), row.number());
  }

  private @Nullable Object newUnit(RowReader reader) {
    if (!template.createsUnits() || reader.shownUnit().isEmpty()) {
      return null;
    }
    return reader.code().isEmpty() ? reader.name() : reader.code();
  }

  private @Nullable UUID parent(Table table, SheetRow row, RowReader reader) {
    var name = reader.parentName();
    if (name.isEmpty()) {
      return null;
    }
    if (parents.find("", name) instanceof Match.Found(var unit, var by)
        && by != MatchedBy.SUGGESTION) {
      return unit.id();
    }
    newParents.computeIfAbsent(name, _ -> new ArrayList<>()).add(place(table, row));
    return null;
  }

  /** Ends the writing; SQL may follow. */
  void finish() throws SQLException {
    if (copy != null) {
      copy.close();
    }
  }

  @Override
  public void close() throws SQLException {
    if (copy != null) {
      copy.cancel();
    }
  }

  private static String place(Table table, SheetRow row) {
    var sheet = table.sheetName().isEmpty() ? "表" + (table.sheetIndex() + 1) : table.sheetName();
    return sheet + "!" + row.number();
  }

  @Nullable ImportRef ref() {
    return ref;
  }

  UnitIndex units() {
    return units;
  }

  Repeats repeats() {
    return repeats;
  }

  UnitDoubts doubts() {
    return doubts;
  }

  List<Question> totalQuestions() {
    return totalQuestions;
  }

  Map<String, List<String>> newParents() {
    return newParents;
  }

  boolean periodProposed() {
    return proposed;
  }

  boolean isErrorWorkbook() {
    return errorWorkbook;
  }

  int nameColumn() {
    return nameColumn;
  }

  long blankRows() {
    return blank;
  }

  long rows() {
    return rows;
  }
}
