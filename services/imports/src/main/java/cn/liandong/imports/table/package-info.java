/** Finds headings, periods and rows in a sheet, and reads cells as their columns mean them. */
@NullMarked
package cn.liandong.imports.table;

import org.jspecify.annotations.NullMarked;
