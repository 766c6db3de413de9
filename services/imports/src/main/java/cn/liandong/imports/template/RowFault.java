package cn.liandong.imports.template;

/** Why a row that is right by itself is wrong beside the others. */
public record RowFault(int sheet, int row, Issue issue) {}
