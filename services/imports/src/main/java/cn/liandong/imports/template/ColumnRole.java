package cn.liandong.imports.template;

/**
 * What a column is for. A template whose rows stand for units has a UNIT_CODE, a UNIT_NAME or both.
 */
public enum ColumnRole {
  UNIT_CODE,
  UNIT_NAME,
  PARENT_NAME,
  VALUE
}
