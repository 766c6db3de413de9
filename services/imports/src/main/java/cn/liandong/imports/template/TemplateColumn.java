package cn.liandong.imports.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * @param field its key in the JSON of a staged row
 * @param name Chinese, shown to people and always accepted as a heading
 * @param headings accepted headings, each a path from the outermost merged part inwards
 * @param required a sheet without the column must be mapped by the clerk
 * @param filled a row without a value is refused
 * @param maximum largest number accepted
 * @param sealed personal: staged sealed, listed masked, written out only to who may import
 */
public record TemplateColumn(
    String field,
    String name,
    List<List<String>> headings,
    ColumnType type,
    ColumnRole role,
    boolean required,
    boolean filled,
    BigDecimal maximum,
    boolean sealed) {

  private static final BigDecimal LARGEST = new BigDecimal("999999999999");

  /**
   * @param headings accepted, each of one part; the first one is written into the empty template
   *     workbook
   */
  public static TemplateColumn of(String field, String name, ColumnType type, String... headings) {
    var paths = Arrays.stream(headings).map(List::of).toList();
    return new TemplateColumn(
        field, name, paths, type, ColumnRole.VALUE, false, false, LARGEST, false);
  }

  /** Accepts one more heading; the first one is written into the empty template workbook. */
  public TemplateColumn heading(String... path) {
    var all = new ArrayList<>(headings);
    all.add(List.of(path));
    return new TemplateColumn(
        field, name, List.copyOf(all), type, role, required, filled, maximum, sealed);
  }

  public TemplateColumn asRequired() {
    return new TemplateColumn(field, name, headings, type, role, true, filled, maximum, sealed);
  }

  public TemplateColumn asFilled() {
    return new TemplateColumn(field, name, headings, type, role, true, true, maximum, sealed);
  }

  public TemplateColumn atMost(long largest) {
    return new TemplateColumn(
        field, name, headings, type, role, required, filled, BigDecimal.valueOf(largest), sealed);
  }

  /** Of a person: never to be read in the tables. */
  public TemplateColumn asSealed() {
    return new TemplateColumn(field, name, headings, type, role, required, filled, maximum, true);
  }

  public TemplateColumn as(ColumnRole newRole) {
    return new TemplateColumn(
        field, name, headings, type, newRole, required, filled, maximum, sealed);
  }

  public List<String> firstHeading() {
    return headings.isEmpty() ? List.of(name) : headings.getFirst();
  }
}
