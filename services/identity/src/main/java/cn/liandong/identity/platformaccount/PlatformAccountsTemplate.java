package cn.liandong.identity.platformaccount;

import cn.liandong.common.period.Period;
import cn.liandong.identity.person.PersonName;
import cn.liandong.identity.person.PersonalData;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A list of staff accounts on the national platform as they stood on one day. */
@ApplicationScoped
public class PlatformAccountsTemplate implements ImportTemplate {

  private static final List<TemplateColumn> COLUMNS =
      List.of(
          TemplateColumn.of("code", "学校标识码", ColumnType.CODE, "学校标识码", "标识码", "单位代码")
              .as(ColumnRole.UNIT_CODE),
          TemplateColumn.of("school", "学校名称", ColumnType.TEXT, "学校名称", "单位名称", "所在学校", "学校")
              .as(ColumnRole.UNIT_NAME)
              .asRequired(),
          TemplateColumn.of("name", "姓名", ColumnType.TEXT, "姓名", "教师姓名", "用户姓名").asFilled(),
          TemplateColumn.of("role", "身份", ColumnType.TEXT, "身份", "用户身份", "用户类型", "角色"),
          TemplateColumn.of("staffNumber", "工号", ColumnType.CODE, "工号", "教职工号", "教师编号", "职工号"),
          TemplateColumn.of("phone", "手机号码", ColumnType.TEXT, "手机号码", "手机号", "手机", "联系电话")
              .asSealed(),
          TemplateColumn.of("identity", "身份证件号", ColumnType.TEXT, "身份证件号", "身份证号", "身份证号码", "证件号码")
              .asSealed(),
          TemplateColumn.of("state", "账号状态", ColumnType.TEXT, "账号状态", "注册状态", "平台账号状态", "状态")
              .asFilled(),
          TemplateColumn.of(
              "verification", "实名认证", ColumnType.TEXT, "实名认证", "实名认证状态", "认证状态", "是否实名认证"),
          TemplateColumn.of(
              "seat", "管理员激活", ColumnType.TEXT, "管理员激活", "管理员激活状态", "管理员席位", "管理员是否激活"),
          TemplateColumn.of("lastLogin", "最近登录日期", ColumnType.DATE, "最近登录日期", "最近登录时间", "最后登录时间"),
          TemplateColumn.of("placed", "归校归班", ColumnType.TEXT, "归校归班", "归班状态", "是否归班"),
          TemplateColumn.of("source", "数据来源", ColumnType.TEXT, "数据来源", "来源"));

  private final PersonalData data;
  private final Clock clock;

  PlatformAccountsTemplate(PersonalData data, Clock clock) {
    this.data = data;
    this.clock = clock;
  }

  @Override
  public String code() {
    return "platform_accounts";
  }

  @Override
  public String name() {
    return "国家平台账号名单";
  }

  @Override
  public List<TemplateColumn> columns() {
    return COLUMNS;
  }

  @Override
  public boolean periodic() {
    return true;
  }

  /** The day on which the list was true. */
  @Override
  public boolean accepts(Period period) {
    return period.kind() == Period.Kind.DAY && !period.start().isAfter(LocalDate.now(clock));
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
    return List.of("name", "staffNumber", "phone", "identity");
  }

  @Override
  public RowCheck rowCheck(Connection connection, ImportRef ref) {
    return row -> check(row, ref.day());
  }

  private static List<Issue> check(RowValues row, LocalDate cutoff) {
    var role = row.text("role");
    if (role.filter(text -> text.contains("学生")).isPresent()) {
      return List.of(
          Issue.error("role", ListStudents.REASON, "这一行是学生。学生账号不在这里登记，姓名没有保存。请从名单中删去学生。"));
    }
    var issues = new ArrayList<Issue>();
    row.text("name")
        .filter(name -> !PersonName.isName(PersonName.normal(name)))
        .ifPresent(name ->
            issues.add(Issue.error("name", "NAME_INVALID", "姓名应为 1 到 50 个字，只含文字和间隔号“·”。请改正。")));
    row.text("state")
        .filter(word -> PlatformState.written(word).isEmpty())
        .ifPresent(word ->
            issues.add(
                Issue.error(
                    "state",
                    "STATE_UNKNOWN",
                    "没有“%s”这种账号状态，请改为：%s。",
                    word,
                    PlatformState.labels())));
    word(row, "verification", YesOrNo.VERIFICATION, issues);
    word(row, "seat", YesOrNo.SEAT, issues);
    word(row, "placed", YesOrNo.PLACED, issues);
    if (ListedAccount.contradicts(row)) {
      issues.add(
          Issue.error("verification", "STATE_CONTRADICTS", "写的是未注册，又写已实名认证或管理员已激活。请核对后改正其中一项。"));
    }
    row.text("lastLogin")
        .filter(day -> LocalDate.parse(day).isAfter(cutoff))
        .ifPresent(day ->
            issues.add(
                Issue.error(
                    "lastLogin", "DATE_LATER", "最近登录日期 %s 在名单截止日 %s 之后。请核对截止日或改正。", day, cutoff)));
    return issues;
  }

  private static void word(RowValues row, String field, YesOrNo words, List<Issue> issues) {
    row.text(field)
        .filter(word -> words.of(word).isEmpty())
        .ifPresent(word ->
            issues.add(
                Issue.error(
                    field,
                    "WORD_UNKNOWN",
                    "没有“%s”这种写法，请改为：%s、%s。",
                    word,
                    words.yes(),
                    words.no())));
  }

  @Override
  public List<RowFault> settle(Connection connection, ImportRef ref) throws SQLException {
    ListStudents.forget(connection, ref);
    return new ListMatch(connection, ref, data, LocalDate.now(clock)).settle();
  }

  @Override
  public List<Doubt> doubts(Connection connection, ImportRef ref) throws SQLException {
    return new ListAbsence(connection, ref).doubts();
  }

  @Override
  public void current(Connection connection, ImportRef ref) throws SQLException {
    new ListComparison(connection, ref).compare();
  }

  @Override
  public long takesAway(Connection connection, ImportRef ref) throws SQLException {
    return new ListComparison(connection, ref).fallingBack()
        + new ListAbsence(connection, ref).losing();
  }

  @Override
  public void confirm(Connection connection, ImportRef ref) throws SQLException {
    new ListConfirm(connection, ref).run();
  }

  @Override
  public void undo(Connection connection, ImportRef ref) throws SQLException {
    new ListConfirm(connection, ref).undo();
  }
}
