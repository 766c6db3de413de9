package cn.liandong.imports.job;

import static cn.liandong.imports.template.ColumnType.COUNT;
import static cn.liandong.imports.template.ColumnType.TEXT;
import static cn.liandong.imports.template.ColumnType.YES_NO;

import cn.liandong.common.period.Period;
import cn.liandong.imports.template.ColumnRole;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.imports.template.ImportTemplate;
import cn.liandong.imports.template.Issue;
import cn.liandong.imports.template.RowCheck;
import cn.liandong.imports.template.RowValues;
import cn.liandong.imports.template.TemplateColumn;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** The usage export of the samples, kept as one JSON per school and month. */
class UsageTemplate implements ImportTemplate {

  static final String TABLE =
      """
      create table usage_value (
        unit_id uuid not null, period text not null, import_id uuid not null, data jsonb not null,
        superseded_by uuid, primary key (unit_id, period, import_id))\
      """;

  @Override
  public String code() {
    return "usage";
  }

  @Override
  public String name() {
    return "平台使用数据导出";
  }

  @Override
  public boolean periodic() {
    return true;
  }

  @Override
  public boolean accepts(Period period) {
    return period.kind() == Period.Kind.MONTH || period.kind() == Period.Kind.WEEK;
  }

  @Override
  public List<TemplateColumn> columns() {
    return List.of(
        TemplateColumn.of("school", "学校名称", TEXT)
            .heading("学校名称")
            .heading("XXMC")
            .as(ColumnRole.UNIT_NAME)
            .asRequired(),
        count("registeredTeachers", "注册教师数", "教师", "注册人数").asFilled(),
        count("verifiedTeachers", "认证教师数", "教师", "认证人数").asFilled(),
        count("activeTeachers", "活跃教师数", "教师", "活跃人数").asFilled(),
        count("registeredStudents", "注册学生数", "学生", "注册人数").asFilled(),
        count("activeStudents", "活跃学生数", "学生", "活跃人数").asFilled(),
        TemplateColumn.of("adminActivated", "管理员是否激活", YES_NO).heading("校级管理员", "是否激活"),
        count("adminDays", "管理员登录天数", "校级管理员", "登录天数"),
        count("classesBuilt", "已建班级数", "行政班", "已建班级数"),
        count("teacherVisits", "教师访问量", "资源访问量", "教师"),
        count("studentVisits", "学生访问量", "资源访问量", "学生"),
        count("onlineTests", "在线测试数", "教学工具", "在线测试"),
        count("homeworkMarked", "作业批改数", "教学工具", "作业批改"),
        count("homeworkPublished", "作业发布数", "作业", "发布数"),
        count("timetablesPublished", "课表发布数", "课表", "发布数"),
        count("groups", "教研群数", "教研群", "群数"),
        count("discussions", "讨论参与人次", "教研群", "主题讨论参与人次"),
        count("shares", "资源分享数", "教研群", "资源分享数"));
  }

  private static TemplateColumn count(String field, String name, String... heading) {
    return TemplateColumn.of(field, name, COUNT).heading(heading).atMost(100_000_000).asRequired();
  }

  @Override
  public RowCheck rowCheck(Connection connection, ImportRef ref) throws SQLException {
    var teachers = new HashMap<UUID, Integer>();
    Sql.list(
        connection,
        "select unit_id, teachers from denominator_ref where effective_date <= ?",
        row -> teachers.put(row.getObject(1, UUID.class), row.getInt(2)),
        ref.day());
    return row -> {
      var issues = new ArrayList<Issue>();
      if (exceeds(row, "verifiedTeachers", "registeredTeachers")) {
        issues.add(
            Issue.error("verifiedTeachers", "MORE_VERIFIED_THAN_REGISTERED", "认证教师数大于注册教师数。请核对。"));
      }
      var headcount = row.unitId() == null ? null : teachers.get(row.unitId());
      var registered = row.number("registeredTeachers");
      if (headcount != null
          && registered.isPresent()
          && registered.get().compareTo(BigDecimal.valueOf(headcount)) > 0) {
        issues.add(
            Issue.warning(
                "registeredTeachers", "OVER_HEADCOUNT", "注册教师数超过在册 %d 人。请核对。", headcount));
      }
      return issues;
    };
  }

  private static boolean exceeds(RowValues row, String field, String limit) {
    return row.number(field).isPresent()
        && row.number(limit).isPresent()
        && row.number(field).get().compareTo(row.number(limit).get()) > 0;
  }

  @Override
  public void current(Connection connection, ImportRef ref) throws SQLException {
    Sql.update(
        connection,
        """
        update import_row r set in_force = v.data from usage_value v
        where r.import_id = ? and v.unit_id = r.unit_id and v.period = ?
          and v.superseded_by is null\
        """,
        ref.importId(),
        ref.requirePeriod().toString());
  }

  @Override
  public void confirm(Connection connection, ImportRef ref) throws SQLException {
    Sql.update(
        connection,
        """
        update usage_value v set superseded_by = r.import_id from import_row r
        where r.import_id = ? and r.usable and v.unit_id = r.unit_id and v.period = ?
          and v.superseded_by is null\
        """,
        ref.importId(),
        ref.requirePeriod().toString());
    Sql.update(
        connection,
        """
        insert into usage_value
        select unit_id, ?, import_id, data - 'school', null from import_row
        where import_id = ? and usable\
        """,
        ref.requirePeriod().toString(),
        ref.importId());
  }

  @Override
  public void undo(Connection connection, ImportRef ref) throws SQLException {
    Sql.update(connection, "delete from usage_value where import_id = ?", ref.importId());
    Sql.update(
        connection,
        "update usage_value set superseded_by = null where superseded_by = ?",
        ref.importId());
  }
}
