package cn.liandong.imports.template;

import java.util.List;

/**
 * Something about staged rows that only the clerk can say. Blocks the confirm; what was answered
 * stands in {@code import_answer} when the rows are settled again.
 *
 * @param id the same whenever the file is read again
 * @param text Chinese, a complete sentence
 * @param rows places of the rows, as {@code 工作表!行号}
 */
public record Doubt(String id, String text, List<Choice> choices, List<String> rows) {

  public record Choice(String id, String label) {}
}
