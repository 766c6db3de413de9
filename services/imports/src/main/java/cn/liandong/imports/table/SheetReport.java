package cn.liandong.imports.table;

import cn.liandong.imports.sheet.MergedArea;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What was found in a sheet, kept with the import.
 *
 * @param ignoredBecause empty when it is read
 * @param headingFirstRow 0 without a heading
 * @param missing names of required columns without a heading
 * @param headingKeys under which mappings of the columns are saved
 * @param head rows up to the heading, for the error workbook
 * @param errorWorkbook whether the sheet has the column of reasons
 */
public record SheetReport(
    int index,
    String name,
    String ignoredBecause,
    int headingFirstRow,
    int headingLastRow,
    List<FoundColumn> columns,
    List<String> missing,
    List<String> headingKeys,
    List<HeadRow> head,
    List<MergedArea> merged,
    boolean errorWorkbook) {

  /** A column of the sheet; field and fieldName are empty when the heading is unknown. */
  public record FoundColumn(
      int index, List<String> heading, String field, String fieldName, List<String> samples) {

    public FoundColumn withSamples(List<String> others) {
      return new FoundColumn(index, heading, field, fieldName, others);
    }
  }

  /** A row above the data. */
  public record HeadRow(int number, List<String> cells) {}

  public boolean isRead() {
    return ignoredBecause.isEmpty() && missing.isEmpty();
  }

  /** The same with other samples of its columns. */
  public SheetReport withColumns(UnaryOperator<FoundColumn> change) {
    return new SheetReport(
        index,
        name,
        ignoredBecause,
        headingFirstRow,
        headingLastRow,
        columns.stream().map(change).toList(),
        missing,
        headingKeys,
        head,
        merged,
        errorWorkbook);
  }

  SheetReport ignored(String because) {
    return new SheetReport(
        index,
        name,
        because,
        headingFirstRow,
        headingLastRow,
        columns,
        missing,
        headingKeys,
        head,
        merged,
        errorWorkbook);
  }
}
