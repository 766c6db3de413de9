package cn.liandong.imports.template;

/** What is wrong with, or to be known of, a row that is right by itself beside the others. */
public record RowFault(int sheet, int row, Issue issue) {}
