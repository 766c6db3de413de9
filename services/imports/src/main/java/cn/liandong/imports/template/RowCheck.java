package cn.liandong.imports.template;

import java.util.List;

/**
 * Rules across the columns of one row. Called for every data row, while the rows are being copied
 * in by the connection that {@link ImportTemplate#rowCheck} was given: a query on it would hang.
 * Load beforehand what the check compares with.
 */
@FunctionalInterface
public interface RowCheck {

  RowCheck NONE = row -> List.of();

  List<Issue> check(RowValues row);
}
