package cn.liandong.imports.template;

import java.util.List;

/**
 * A unit that the file may rightly lack: what becomes of it is for the clerk to say, once for the
 * template, unit and period.
 *
 * @param note a few words in Chinese under which such units are listed
 * @param question Chinese, a complete sentence
 */
public record Absence(String note, String question, List<Choice> choices) {

  /** {@code id} is what {@code import_answer} holds for the question {@code absent:UNIT}. */
  public record Choice(String id, String label) {}
}
