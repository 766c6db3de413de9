package cn.liandong.imports.template;

/**
 * What a column is for. A template whose rows stand for units has a UNIT_CODE, a UNIT_NAME or both;
 * of several UNIT_CODE columns the first counts whose value the registry knows.
 */
public enum ColumnRole {
  UNIT_CODE,
  UNIT_NAME,
  PARENT_NAME,
  VALUE
}
