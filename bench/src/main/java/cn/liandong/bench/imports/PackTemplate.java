package cn.liandong.bench.imports;

import cn.liandong.imports.template.ColumnRole;
import cn.liandong.imports.template.ColumnType;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.imports.template.ImportTemplate;
import cn.liandong.imports.template.RowCheck;
import cn.liandong.imports.template.TemplateColumn;
import cn.liandong.seeds.pack.Formulas;
import cn.liandong.seeds.pack.MetricsPack;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The pack's usage export, staged, checked and confirmed as the metrics service does it. */
final class PackTemplate implements ImportTemplate {

  static final String CODE = "usage";

  private final cn.liandong.seeds.pack.ImportTemplate definition;
  private final Formulas formulas;

  PackTemplate(MetricsPack pack) {
    this.definition =
        pack.templates().stream()
            .filter(template -> template.code().equals(CODE))
            .findAny()
            .orElseThrow();
    this.formulas = Formulas.over(pack.dataElements());
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public String name() {
    return definition.name();
  }

  @Override
  public boolean periodic() {
    return true;
  }

  @Override
  public List<TemplateColumn> columns() {
    var code = TemplateColumn.of("code", "学校标识码", ColumnType.CODE).as(ColumnRole.UNIT_CODE);
    var name =
        TemplateColumn.of("name", "单位名称", ColumnType.TEXT).as(ColumnRole.UNIT_NAME).asFilled();
    return Stream.concat(
            Stream.of(
                headed(code, definition.codeHeadings()), headed(name, definition.nameHeadings())),
            definition.columns().stream().map(PackTemplate::column))
        .toList();
  }

  private static TemplateColumn column(cn.liandong.seeds.pack.TemplateColumn column) {
    var type =
        switch (column.type()) {
          case WHOLE -> ColumnType.COUNT;
          case YES_NO -> ColumnType.YES_NO;
        };
    var made =
        headed(TemplateColumn.of(column.element(), column.element(), type), column.headings())
            .atMost(column.maximum());
    return column.required() ? made.asRequired() : made;
  }

  private static TemplateColumn headed(TemplateColumn column, List<List<String>> headings) {
    var all = column;
    for (var heading : headings) {
      all = all.heading(heading.toArray(String[]::new));
    }
    return all;
  }

  @Override
  public RowCheck rowCheck(Connection connection, ImportRef ref) throws SQLException {
    return PackCheck.load(connection, definition.checks(), formulas);
  }

  @Override
  public void current(Connection connection, ImportRef ref) throws SQLException {
    update(connection, ReportSql.CURRENT, ref.importId(), ref.requirePeriod().toString());
  }

  @Override
  public void confirm(Connection connection, ImportRef ref) throws SQLException {
    var period = ref.requirePeriod().toString();
    update(connection, ReportSql.SUPERSEDE, ref.importId(), ref.importId(), period);
    update(connection, ReportSql.INSERT, period, ref.fileName(), ref.importId(), period);
  }

  @Override
  public void undo(Connection connection, ImportRef ref) {
    throw new UnsupportedOperationException();
  }

  private static void update(Connection connection, String sql, Object... arguments)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i] instanceof UUID id ? id : arguments[i].toString());
      }
      statement.executeUpdate();
    }
  }
}
