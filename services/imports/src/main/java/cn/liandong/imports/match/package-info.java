/** Finds the unit that a row of a spreadsheet stands for. */
@NullMarked
package cn.liandong.imports.match;

import org.jspecify.annotations.NullMarked;
