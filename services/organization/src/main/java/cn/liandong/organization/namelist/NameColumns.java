package cn.liandong.organization.namelist;

import cn.liandong.imports.template.ColumnRole;
import cn.liandong.imports.template.ColumnType;
import cn.liandong.imports.template.TemplateColumn;
import java.util.List;

/** The columns that a list of names may have. */
final class NameColumns {

  static final TemplateColumn NAME =
      TemplateColumn.of("name", "学校名称", ColumnType.TEXT)
          .heading("学校名称")
          .heading("学校")
          .heading("单位名称")
          .heading("机构名称")
          .heading("名称")
          .heading("XXMC")
          .as(ColumnRole.UNIT_NAME)
          .asRequired();
  static final TemplateColumn CODE =
      TemplateColumn.of("code", "学校标识码", ColumnType.CODE)
          .heading("学校标识码")
          .heading("标识码")
          .heading("学校代码")
          .heading("机构代码")
          .heading("编码")
          .heading("代码")
          .as(ColumnRole.UNIT_CODE);
  static final TemplateColumn PARENT =
      TemplateColumn.of("parent", "上级单位", ColumnType.TEXT)
          .heading("上级单位")
          .heading("所属单位")
          .heading("所属乡镇")
          .heading("乡镇")
          .heading("所属片区")
          .heading("片区")
          .heading("学区")
          .heading("主管单位")
          .as(ColumnRole.PARENT_NAME);

  static final List<TemplateColumn> ALL = List.of(NAME, CODE, PARENT);

  private NameColumns() {}
}
