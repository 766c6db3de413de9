/** The pack's spreadsheets on the import framework. */
@NullMarked
package cn.liandong.metrics.imports;

import org.jspecify.annotations.NullMarked;
