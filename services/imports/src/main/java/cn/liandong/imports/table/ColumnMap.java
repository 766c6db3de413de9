package cn.liandong.imports.table;

import cn.liandong.imports.template.ColumnRole;
import cn.liandong.imports.template.TemplateColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which column of the sheet holds which column of the template; -1 where none does. */
public final class ColumnMap {

  private final List<TemplateColumn> template;
  private final int[] positions;
  private final int reasonColumn;

  ColumnMap(List<TemplateColumn> template, int[] positions, int reasonColumn) {
    this.template = template;
    this.positions = positions;
    this.reasonColumn = reasonColumn;
  }

  public List<TemplateColumn> template() {
    return template;
  }

  /** 0-based position in the sheet of a column of the template, or -1. */
  public int position(int templateColumn) {
    return positions[templateColumn];
  }

  public @Nullable TemplateColumn at(int position) {
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] == position) {
        return template.get(i);
      }
    }
    return null;
  }

  public int position(String field) {
    for (int i = 0; i < positions.length; i++) {
      if (template.get(i).field().equals(field)) {
        return positions[i];
      }
    }
    return -1;
  }

  /** Whether the sheet is an error workbook: it has the column of reasons. */
  public boolean hasReasons() {
    return reasonColumn >= 0;
  }

  public int matched() {
    return (int) Arrays.stream(positions).filter(position -> position >= 0).count();
  }

  /** Names of required columns without a heading. */
  public List<String> missing() {
    var missing =
        IntStream.range(0, positions.length)
            .filter(i -> positions[i] < 0 && template.get(i).required())
            .mapToObj(i -> template.get(i).name());
    var unitColumns =
        IntStream.range(0, positions.length).filter(i -> isUnit(template.get(i).role())).toArray();
    boolean hasUnit =
        unitColumns.length == 0 || Arrays.stream(unitColumns).anyMatch(i -> positions[i] >= 0);
    var names = missing.distinct().toList();
    return hasUnit || !names.isEmpty() ? names : List.of(unitColumn());
  }

  int requiredMatched() {
    return (int)
        IntStream.range(0, positions.length)
            .filter(i -> positions[i] >= 0 && template.get(i).required())
            .count();
  }

  private static boolean isUnit(ColumnRole role) {
    return role == ColumnRole.UNIT_CODE || role == ColumnRole.UNIT_NAME;
  }

  private String unitColumn() {
    return template.stream()
        .filter(column -> column.role() == ColumnRole.UNIT_NAME)
        .map(TemplateColumn::name)
        .findFirst()
        .orElse(Objects.requireNonNull(template.getFirst()).name());
  }
}
