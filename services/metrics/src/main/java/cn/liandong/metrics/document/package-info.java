/**
 * Turns a bulletin whose numbers are already computed and worded into files: a draft in official
 * layout (GB/T 9704-2012) and a workbook of its annexes. Decides layout only; reads no clock, no
 * database and no policy, so the same input always gives the same bytes.
 */
@NullMarked
package cn.liandong.metrics.document;

import org.jspecify.annotations.NullMarked;
