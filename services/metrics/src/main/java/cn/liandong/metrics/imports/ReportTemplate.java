package cn.liandong.metrics.imports;

import static cn.liandong.metrics.MetricsError.PERIOD_CLOSED;

import cn.liandong.common.period.Period;
import cn.liandong.imports.template.ColumnRole;
import cn.liandong.imports.template.ColumnType;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.imports.template.ImportTemplate;
import cn.liandong.imports.template.RowCheck;
import cn.liandong.imports.template.TemplateColumn;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A template of the pack: one row per unit, its columns are data elements. */
public final class ReportTemplate implements ImportTemplate {

  private final TemplateInForce template;
  private final ReportRows rows;
  private final Clock clock;

  public ReportTemplate(TemplateInForce template, ReportsChanged afterwards, Clock clock) {
    this.template = template;
    this.rows = new ReportRows(afterwards);
    this.clock = clock;
  }

  private cn.liandong.seeds.pack.ImportTemplate definition() {
    return template.definition().get();
  }

  @Override
  public String code() {
    return definition().code();
  }

  @Override
  public String name() {
    return definition().name();
  }

  @Override
  public boolean periodic() {
    return definition().periodic();
  }

  @Override
  public boolean accepts(Period period) {
    return period.kind() == Period.Kind.MONTH || period.kind() == Period.Kind.WEEK;
  }

  @Override
  public Set<String> unitLevels() {
    return Set.of(definition().unitLevel().name());
  }

  @Override
  public List<TemplateColumn> columns() {
    var definition = definition();
    var columns = new ArrayList<TemplateColumn>();
    if (!definition.codeHeadings().isEmpty()) {
      columns.add(
          withHeadings(
              TemplateColumn.of("code", "学校标识码", ColumnType.CODE).as(ColumnRole.UNIT_CODE),
              definition.codeHeadings()));
    }
    columns.add(
        withHeadings(
                TemplateColumn.of("name", "单位名称", ColumnType.TEXT).as(ColumnRole.UNIT_NAME),
                definition.nameHeadings())
            .asFilled());
    definition.columns().forEach(column -> columns.add(column(column)));
    return columns;
  }

  private TemplateColumn column(cn.liandong.seeds.pack.TemplateColumn column) {
    var type =
        switch (column.type()) {
          case WHOLE -> ColumnType.COUNT;
          case YES_NO -> ColumnType.YES_NO;
        };
    var base =
        TemplateColumn.of(column.element(), template.elementName().apply(column.element()), type)
            .atMost(column.maximum());
    var withHeadings = withHeadings(base, column.headings());
    return column.required() ? withHeadings.asRequired() : withHeadings;
  }

  private static TemplateColumn withHeadings(TemplateColumn column, List<List<String>> headings) {
    var all = column;
    for (var heading : headings) {
      all = all.heading(heading.toArray(String[]::new));
    }
    return all;
  }

  @Override
  public RowCheck rowCheck(Connection connection, ImportRef ref) throws SQLException {
    return new FormulaCheck(
        definition().checks(), template.formulas().get(), Headcounts.load(connection, ref));
  }

  @Override
  public void current(Connection connection, ImportRef ref) throws SQLException {
    rows.current(connection, ref);
  }

  /** Fails with PERIOD_CLOSED for a period that has not begun. */
  @Override
  public void confirm(Connection connection, ImportRef ref) throws SQLException {
    var period = ref.requirePeriod();
    if (period.start().isAfter(LocalDate.now(clock))) {
      throw PERIOD_CLOSED.because("%s还没有开始，请核对统计期后再确认导入。", period.chinese());
    }
    rows.confirm(connection, ref);
  }

  @Override
  public void undo(Connection connection, ImportRef ref) throws SQLException {
    rows.undo(connection, ref);
  }
}
