/** Reads the rows of spreadsheet files of every kind that offices send, in bounded memory. */
@NullMarked
package cn.liandong.imports.sheet;

import org.jspecify.annotations.NullMarked;
