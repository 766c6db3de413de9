/** A province's usage workbook into PostgreSQL: our import framework beside two usual ways. */
@NullMarked
package cn.liandong.bench.imports;

import org.jspecify.annotations.NullMarked;
