package cn.liandong.imports.sheet;

import java.util.List;

/**
 * @param index 0-based position in the file
 * @param merged merged areas that begin in the first hundred rows
 */
public record SheetInfo(int index, String name, boolean hidden, List<MergedArea> merged) {

  static final int ROWS_WITH_MERGED_AREAS = 100;
}
