package cn.liandong.imports.table;

import cn.liandong.imports.sheet.MergedArea;
import java.util.List;

/** A sheet whose required columns were all found. */
public record Table(
    int sheetIndex, String sheetName, Titles titles, ColumnMap columns, List<MergedArea> merged) {}
