package cn.liandong.imports.job;

import cn.liandong.imports.template.Doubt;
import java.util.List;

/**
 * Something only the clerk can say.
 *
 * @param id the same whenever the file is read again, so that answers stay
 */
record Question(
    String id,
    Kind kind,
    String text,
    List<Option> options,
    boolean blocking,
    List<String> rows,
    String answer) {

  enum Kind {
    UNKNOWN_UNIT,
    AMBIGUOUS_UNIT,
    NEW_PARENT,
    TOTAL_DIFFERS,
    TWO_SHEETS,
    MASS_CHANGE,
    ABSENT_UNIT,
    DOUBT,
    PERIOD
  }

  record Option(String id, String label, int score) {}

  static final String PERIOD_ID = "period";
  static final String ABSENT = "absent:";
  static final String LEAVE_OUT = "skip";
  static final String ADD_UP = "add";
  static final String KEEP = "keep:";

  static Question of(
      String id,
      Kind kind,
      String text,
      List<Option> options,
      boolean blocking,
      List<String> rows) {
    return new Question(id, kind, text, options, blocking, rows, "");
  }

  static Question of(Doubt doubt) {
    return of(
        doubt.id(),
        Kind.DOUBT,
        doubt.text(),
        doubt.choices().stream().map(c -> new Option(c.id(), c.label(), 0)).toList(),
        true,
        doubt.rows());
  }

  boolean offers(String option) {
    return options.stream().anyMatch(offered -> offered.id().equals(option));
  }
}
