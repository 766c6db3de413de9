package cn.liandong.imports.sheet;

/**
 * What a file may ask of this machine.
 *
 * @param fileBytes size as uploaded
 * @param rows rows with content in all sheets
 * @param zipRatio inflated bytes for one compressed byte, counted after the first ten megabytes
 * @param inflatedBytes all parts of an xlsx together
 * @param sharedTextCharacters the table of texts that an xlsx keeps in memory
 * @param inlineRows files with no more rows are read and confirmed within the call, not behind it
 * @param brake more things taken away than this must be typed in before a confirm
 */
public record ImportLimits(
    long fileBytes,
    int rows,
    int columns,
    int zipEntries,
    int zipRatio,
    long inflatedBytes,
    int sharedTextCharacters,
    int inlineRows,
    int brake) {

  public static final ImportLimits DEFAULT =
      new ImportLimits(50L << 20, 200_000, 500, 1_000, 250, 1L << 30, 24_000_000, 5_000, 20);
}
