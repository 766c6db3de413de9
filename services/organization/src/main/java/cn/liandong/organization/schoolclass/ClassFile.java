package cn.liandong.organization.schoolclass;

import cn.liandong.imports.template.ColumnRole;
import cn.liandong.imports.template.ColumnType;
import cn.liandong.imports.template.SchoolColumns;
import cn.liandong.imports.template.TemplateColumn;
import java.util.List;
import java.util.Set;

/**
 * A form in which classes come.
 *
 * @param periodSheets sheets beside the classes that name the school year
 */
record ClassFile(String code, String name, List<TemplateColumn> columns, Set<String> periodSheets) {

  private static final int MOST_STUDENTS = 200;

  static final ClassFile WORKBOOK =
      new ClassFile(
          "classes",
          "班级名册（只含人数）",
          List.of(
              SchoolColumns.CODE,
              SchoolColumns.NAME,
              TemplateColumn.of("stage", "学段", ColumnType.TEXT),
              TemplateColumn.of("system", "学制", ColumnType.TEXT),
              TemplateColumn.of("grade", "年级", ColumnType.TEXT)
                  .heading("年级")
                  .heading("级")
                  .asFilled(),
              TemplateColumn.of("number", "班号", ColumnType.TEXT)
                  .heading("班号")
                  .heading("班级")
                  .heading("班级名称")
                  .asFilled(),
              TemplateColumn.of("kind", "班级类型", ColumnType.CODE).heading("班级类型").heading("班级类型码"),
              TemplateColumn.of("students", "学生数", ColumnType.COUNT)
                  .heading("学生数")
                  .heading("班额")
                  .heading("人数")
                  .atMost(MOST_STUDENTS)),
          Set.of());

  /** The classes of a OneRoster package; the school year stands in its academicSessions. */
  static final ClassFile ONE_ROSTER =
      new ClassFile(
          "oneroster_classes",
          "OneRoster 班级（classes.csv）",
          List.of(
              TemplateColumn.of("school", "学校 GUID", ColumnType.TEXT)
                  .heading("schoolSourcedId")
                  .as(ColumnRole.UNIT_CODE)
                  .asFilled(),
              TemplateColumn.of("stage", "学段", ColumnType.TEXT).heading("metadata.stage"),
              TemplateColumn.of("system", "学制", ColumnType.TEXT).heading("metadata.system"),
              TemplateColumn.of("grade", "年级", ColumnType.TEXT)
                  .heading("metadata.grade")
                  .asFilled(),
              TemplateColumn.of("number", "班号", ColumnType.TEXT)
                  .heading("metadata.number")
                  .asFilled(),
              TemplateColumn.of("kind", "班级类型", ColumnType.CODE).heading("metadata.kind"),
              TemplateColumn.of("students", "学生数", ColumnType.COUNT)
                  .heading("metadata.students")
                  .atMost(MOST_STUDENTS)),
          Set.of("academicSessions"));
}
