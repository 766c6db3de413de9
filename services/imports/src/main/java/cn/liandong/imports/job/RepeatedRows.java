package cn.liandong.imports.job;

import cn.liandong.imports.job.Repeats.Place;
import cn.liandong.imports.template.ColumnRole;
import cn.liandong.imports.template.ImportTemplate;
import cn.liandong.imports.template.TemplateColumn;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Refuses units twice in one sheet; asks about units in two sheets and does what was answered. */
final class RepeatedRows {

  private static final String LEAVE_OUT =
      """
      update import_row set state = 'SKIPPED', usable = false, skipped_because = ?
      where import_id = ? and sheet = ? and row_number = ?\
      """;

  private final Connection connection;
  private final UUID importId;
  private final ImportTemplate template;
  private final Map<String, String> answers;
  private final IntFunction<String> sheetName;
  private final int nameColumn;

  RepeatedRows(
      Connection connection,
      UUID importId,
      ImportTemplate template,
      Map<String, String> answers,
      IntFunction<String> sheetName,
      int nameColumn) {
    this.connection = connection;
    this.importId = importId;
    this.template = template;
    this.answers = answers;
    this.sheetName = sheetName;
    this.nameColumn = nameColumn;
  }

  List<Question> settle(Map<List<@Nullable Object>, List<Place>> repeated) throws SQLException {
    var questions = new ArrayList<Question>();
    for (var entry : repeated.entrySet()) {
      var bySheet = entry.getValue().stream().collect(Collectors.groupingBy(Place::sheet)).values();
      if (!template.rowKey().isEmpty() || bySheet.stream().anyMatch(places -> places.size() > 1)) {
        refuse(entry.getValue());
      } else {
        questions.add(twoSheets(entry.getKey().getFirst(), entry.getValue()));
      }
    }
    return questions;
  }

  private void refuse(List<Place> places) throws SQLException {
    for (var place : places) {
      var others =
          places.stream()
              .filter(other -> !other.equals(place))
              .limit(10)
              .map(this::text)
              .collect(Collectors.joining("、"));
      fail(
          place,
          new RowIssue(
              nameColumn,
              unitColumnName(),
              true,
              "DUPLICATE_UNIT",
              "与%s%s，这几行都不导入。请只保留正确的一行。"
                  .formatted(others, template.rowKey().isEmpty() ? "是同一个单位" : "重复")));
    }
  }

  private Question twoSheets(@Nullable Object unit, List<Place> places) throws SQLException {
    var id = "sheets:" + unit;
    var answer = answers.getOrDefault(id, "");
    if (answer.equals(Question.ADD_UP)) {
      addUp(places);
    } else if (answer.startsWith(Question.KEEP)) {
      keep(places, Integer.parseInt(answer.substring(Question.KEEP.length())));
    }
    var options = new ArrayList<Question.Option>();
    options.add(new Question.Option(Question.ADD_UP, "相加（例如九年一贯制学校的小学部和初中部）", 0));
    for (var place : places) {
      options.add(
          new Question.Option(
              Question.KEEP + place.sheet(), "只用“" + sheetName.apply(place.sheet()) + "”", 0));
    }
    var rows = places.stream().map(place -> sheetName.apply(place.sheet()) + "!" + place.row());
    return Question.of(
        id,
        Question.Kind.TWO_SHEETS,
        "同一个单位出现在 %d 张工作表里（%s）。请选择相加，还是只用其中一张。"
            .formatted(
                places.size(), places.stream().map(this::text).collect(Collectors.joining("、"))),
        options,
        true,
        rows.toList());
  }

  private void addUp(List<Place> places) throws SQLException {
    var sums = new HashMap<String, BigDecimal>();
    boolean usable = true;
    for (var place : places) {
      var data = data(place);
      usable &= data != null;
      add(data, sums);
    }
    if (!usable) {
      for (var place : places) {
        fail(
            place,
            new RowIssue(0, "", true, "OTHER_SHEET_FAILED", "这个单位在另一张工作表里的行有错误，无法相加。请先改正那一行。"));
      }
      return;
    }
    Sql.update(
        connection,
        """
        update import_row set data = data || ?::jsonb
        where import_id = ? and sheet = ? and row_number = ?\
        """,
        Json.write(sums),
        importId,
        places.getFirst().sheet(),
        places.getFirst().row());
    for (var place : places.subList(1, places.size())) {
      leaveOut(place, "merged");
    }
  }

  private void add(@Nullable String data, Map<String, BigDecimal> sums) {
    var values = Json.tree(data == null ? "{}" : data);
    for (TemplateColumn column : template.columns()) {
      var value = values.get(column.field());
      if (column.type().isNumber() && value != null && value.isNumber()) {
        sums.merge(column.field(), value.decimalValue(), BigDecimal::add);
      }
    }
  }

  private void keep(List<Place> places, int sheet) throws SQLException {
    for (var place : places) {
      if (place.sheet() != sheet) {
        leaveOut(place, "other_sheet");
      }
    }
  }

  private @Nullable String data(Place place) throws SQLException {
    return Sql.find(
            connection,
            """
            select data from import_row
            where import_id = ? and sheet = ? and row_number = ? and usable\
            """,
            row -> row.getString(1),
            importId,
            place.sheet(),
            place.row())
        .orElse(null);
  }

  private void fail(Place place, RowIssue issue) throws SQLException {
    new RowFailures(connection, importId).fail(place.sheet(), place.row(), issue);
  }

  private void leaveOut(Place place, String because) throws SQLException {
    Sql.update(connection, LEAVE_OUT, because, importId, place.sheet(), place.row());
  }

  private String unitColumnName() {
    return template.columns().stream()
        .filter(column -> column.role() == ColumnRole.UNIT_NAME)
        .map(TemplateColumn::name)
        .findFirst()
        .orElse("");
  }

  private String text(Place place) {
    return "“%s”第 %d 行".formatted(sheetName.apply(place.sheet()), place.row());
  }
}
