package cn.liandong.seeds.pack;

import java.util.List;

/**
 * @param headings heading paths that mean this column, outermost part first, the usual one first
 * @param maximum largest number accepted
 */
public record TemplateColumn(
    String element, List<List<String>> headings, boolean required, ColumnType type, long maximum) {

  public TemplateColumn {
    headings = List.copyOf(headings);
  }
}
