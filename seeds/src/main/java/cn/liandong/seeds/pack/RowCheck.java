package cn.liandong.seeds.pack;

/**
 * @param condition CEL over the row's elements and the unit's headcounts; false marks the cell.
 *     Left out for a row where a variable is missing.
 * @param element whose cell is marked
 * @param error false for a mere warning
 * @param message Chinese, says what to do
 */
public record RowCheck(
    String reason, String condition, String element, boolean error, String message) {}
