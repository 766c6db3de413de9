package cn.liandong.identity.person;

import cn.liandong.identity.oneroster.StaffReader;
import cn.liandong.imports.sheet.SheetHandler;
import cn.liandong.imports.template.ColumnRole;
import cn.liandong.imports.template.ColumnType;
import cn.liandong.imports.template.Doubt;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.imports.template.ImportTemplate;
import cn.liandong.imports.template.Issue;
import cn.liandong.imports.template.RowCheck;
import cn.liandong.imports.template.RowFault;
import cn.liandong.imports.template.RowValues;
import cn.liandong.imports.template.TemplateColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A roster of people, of one school or of a whole county. */
@ApplicationScoped
public class TeachersTemplate implements ImportTemplate {

  private static final List<TemplateColumn> COLUMNS =
      List.of(
          TemplateColumn.of("code", "学校标识码", ColumnType.CODE, "学校标识码", "标识码", "单位代码")
              .as(ColumnRole.UNIT_CODE),
          TemplateColumn.of("school", "学校名称", ColumnType.TEXT, "学校名称", "单位名称", "所在学校", "学校")
              .as(ColumnRole.UNIT_NAME)
              .asRequired(),
          TemplateColumn.of("name", "姓名", ColumnType.TEXT, "姓名", "教师姓名").asFilled(),
          TemplateColumn.of("kind", "人员类别", ColumnType.TEXT, "人员类别", "教职工类别"),
          TemplateColumn.of("staffNumber", "工号", ColumnType.CODE, "工号", "教职工号", "教师编号", "职工号"),
          TemplateColumn.of("phone", "手机号码", ColumnType.CODE, "手机号码", "手机号", "手机", "联系电话", "电话")
              .asSealed(),
          TemplateColumn.of("identity", "身份证件号", ColumnType.CODE, "身份证件号", "身份证号", "身份证号码", "证件号码")
              .asSealed(),
          TemplateColumn.of("position", "岗位", ColumnType.TEXT, "岗位", "职务", "任教学科"),
          TemplateColumn.of("since", "到校日期", ColumnType.DATE, "到校日期", "来校日期"),
          TemplateColumn.of("status", "状态", ColumnType.TEXT, "状态", "在岗状态"));

  private final SealRenewal renewal;
  private final ErasedPeople erased;

  TeachersTemplate(SealRenewal renewal, ErasedPeople erased) {
    this.renewal = renewal;
    this.erased = erased;
  }

  @Override
  public String code() {
    return "teachers";
  }

  @Override
  public String name() {
    return "教职工名册";
  }

  @Override
  public List<TemplateColumn> columns() {
    return COLUMNS;
  }

  @Override
  public Set<String> unitLevels() {
    return Set.of("SCHOOL", "DISTRICT", "COUNTY");
  }

  @Override
  public boolean expectsEveryUnit() {
    return false;
  }

  @Override
  public List<String> rowKey() {
    return List.of("name", "staffNumber", "identity");
  }

  @Override
  public SheetHandler reading(SheetHandler rows) {
    return new StaffReader(rows);
  }

  @Override
  public RowCheck rowCheck(Connection connection, ImportRef ref) {
    return row -> check(row, ref.day());
  }

  private static List<Issue> check(RowValues row, LocalDate today) {
    var issues = new ArrayList<Issue>();
    row.text("name")
        .filter(name -> !PersonName.isName(PersonName.normal(name)))
        .ifPresent(name ->
            issues.add(Issue.error("name", "NAME_INVALID", "姓名应为 1 到 50 个字，只含文字和间隔号“·”。请改正。")));
    row.text("identity")
        .flatMap(number -> IdentityNumber.problem(number, today))
        .ifPresent(problem -> issues.add(Issue.error("identity", "IDENTITY_INVALID", problem)));
    row.text("phone")
        .flatMap(Phone::problem)
        .ifPresent(problem -> issues.add(Issue.error("phone", "PHONE_INVALID", problem)));
    known(row.text("kind"), PersonKind.labelled(row.text("kind").orElse("")), PersonKind.labels())
        .ifPresent(problem -> issues.add(Issue.error("kind", "KIND_UNKNOWN", problem)));
    known(row.text("status"), Standing.labelled(row.text("status").orElse("")), Standing.labels())
        .ifPresent(problem -> issues.add(Issue.error("status", "STATUS_UNKNOWN", problem)));
    row.text("position")
        .filter(position -> position.codePointCount(0, position.length()) > 100)
        .ifPresent(
            position -> issues.add(Issue.error("position", "TEXT_TOO_LONG", "“岗位”超过 100 个字。请缩短。")));
    row.text("since")
        .filter(since -> LocalDate.parse(since).isAfter(today))
        .ifPresent(since ->
            issues.add(Issue.error("since", "DATE_LATER", "到校日期 %s 在今天之后。请到那天再导入，或改正。", since)));
    return issues;
  }

  private static Optional<String> known(
      Optional<String> given, Optional<?> found, String possible) {
    return given.isEmpty() || found.isPresent()
        ? Optional.empty()
        : Optional.of("没有“%s”这一项，请改为：%s。".formatted(given.get(), possible).replace("%", "%%"));
  }

  @Override
  public List<RowFault> settle(Connection connection, ImportRef ref) throws SQLException {
    renewal.requireDone(connection);
    return new TeacherMatch(connection, ref).settle();
  }

  @Override
  public List<Doubt> doubts(Connection connection, ImportRef ref) throws SQLException {
    var doubts = new ArrayList<>(new ErasedDoubts(connection, ref, erased).list());
    doubts.addAll(new TeacherDoubts(connection, ref).list());
    return doubts;
  }

  @Override
  public void current(Connection connection, ImportRef ref) throws SQLException {
    new TeacherMatch(connection, ref).compare();
    new ErasedDoubts(connection, ref, erased).leaveOut();
  }

  @Override
  public long takesAway(Connection connection, ImportRef ref) throws SQLException {
    return new TeacherMatch(connection, ref).leaving()
        + new TeacherDoubts(connection, ref).ending().size();
  }

  @Override
  public void confirm(Connection connection, ImportRef ref) throws SQLException {
    renewal.requireDone(connection);
    new TeacherConfirm(connection, ref).run();
  }

  @Override
  public void undo(Connection connection, ImportRef ref) throws SQLException {
    new TeacherUndo(connection, ref).run();
  }
}
