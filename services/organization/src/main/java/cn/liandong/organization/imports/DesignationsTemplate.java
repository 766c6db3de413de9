package cn.liandong.organization.imports;

import cn.liandong.imports.template.ColumnType;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.imports.template.Issue;
import cn.liandong.imports.template.RowCheck;
import cn.liandong.imports.template.RowValues;
import cn.liandong.imports.template.SchoolColumns;
import cn.liandong.imports.template.StagedTemplate;
import cn.liandong.imports.template.TemplateColumn;
import cn.liandong.organization.designation.ProgrammeNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** Lists of pilot and demonstration schools, of one programme or several. */
@ApplicationScoped
class DesignationsTemplate implements StagedTemplate {

  private static final List<TemplateColumn> COLUMNS =
      List.of(
          SchoolColumns.CODE,
          SchoolColumns.NAME.heading("试点学校"),
          TemplateColumn.of("programme", "项目", ColumnType.TEXT).asFilled(),
          TemplateColumn.of("batch", "批次", ColumnType.TEXT).asFilled(),
          TemplateColumn.of("state", "状态", ColumnType.TEXT).asFilled(),
          TemplateColumn.of("date", "日期", ColumnType.DATE).asFilled(),
          TemplateColumn.of("reference", "文件依据", ColumnType.TEXT),
          TemplateColumn.of("reason", "说明", ColumnType.TEXT));

  private final ProgrammeNames names;

  DesignationsTemplate(ProgrammeNames names) {
    this.names = names;
  }

  @Override
  public String code() {
    return "designations";
  }

  @Override
  public String name() {
    return "试点示范名单";
  }

  @Override
  public List<TemplateColumn> columns() {
    return COLUMNS;
  }

  @Override
  public List<String> rowKey() {
    return List.of("programme", "batch");
  }

  @Override
  public boolean expectsEveryUnit() {
    return false;
  }

  @Override
  public RowCheck rowCheck(Connection connection, ImportRef ref) {
    return this::check;
  }

  private List<Issue> check(RowValues row) {
    var issues = new ArrayList<Issue>();
    var programme = row.text("programme");
    var batch = row.text("batch");
    if (programme.isPresent() && batch.isPresent()) {
      if (!names.isProgramme(programme.get())) {
        issues.add(
            Issue.error(
                "programme",
                "PROGRAMME_UNKNOWN",
                "政策包里没有“%s”这个项目，请改为：%s。",
                programme.get(),
                names.programmes()));
      } else if (!names.isBatch(programme.get(), batch.get())) {
        issues.add(
            Issue.error(
                "batch",
                "PROGRAMME_UNKNOWN",
                "“%s”没有“%s”这一批次，请改为：%s。",
                programme.get(),
                batch.get(),
                names.batches(programme.get())));
      }
    }
    row.text("state")
        .filter(state -> !names.isState(state))
        .ifPresent(state ->
            issues.add(
                Issue.error(
                    "state", "STATE_UNKNOWN", "没有“%s”这个状态，请改为：%s。", state, names.states())));
    return issues;
  }

  @Override
  public Staged staged(Connection connection, ImportRef ref) {
    return new StagedDesignations(connection, ref, names);
  }
}
