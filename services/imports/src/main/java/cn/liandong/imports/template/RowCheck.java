package cn.liandong.imports.template;

import java.util.List;

/** Rules across the columns of one row. Called for every data row: no SQL. */
@FunctionalInterface
public interface RowCheck {

  RowCheck NONE = row -> List.of();

  List<Issue> check(RowValues row);
}
