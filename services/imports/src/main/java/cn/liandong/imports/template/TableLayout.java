package cn.liandong.imports.template;

import java.util.List;
import java.util.Optional;

/** What a file's sheets look like: the columns, and which sheets hold no rows. */
@FunctionalInterface
public interface TableLayout {

  List<TemplateColumn> columns();

  /**
   * @return why a sheet is left out, Chinese
   */
  default Optional<String> ignoreSheet(String sheetName, List<String> titles) {
    return Optional.empty();
  }

  /** Whether a sheet holds nothing but the period of the rows in the sheets after it. */
  default boolean namesPeriod(String sheetName) {
    return false;
  }
}
