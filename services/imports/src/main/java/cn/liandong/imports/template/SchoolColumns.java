package cn.liandong.imports.template;

/** By which the rows of schools are recognised, under the headings they come with. */
public final class SchoolColumns {

  public static final TemplateColumn CODE =
      TemplateColumn.of("code", "学校标识码", ColumnType.CODE)
          .heading("学校标识码")
          .heading("学校（机构）标识码")
          .heading("标识码")
          .as(ColumnRole.UNIT_CODE);
  public static final TemplateColumn NAME =
      TemplateColumn.of("name", "学校名称", ColumnType.TEXT)
          .heading("学校名称")
          .heading("学校（机构）名称")
          .heading("单位名称")
          .as(ColumnRole.UNIT_NAME)
          .asRequired();

  private SchoolColumns() {}
}
