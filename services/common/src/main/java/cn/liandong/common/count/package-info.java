/** Counting what is told elsewhere later. */
@NullMarked
package cn.liandong.common.count;

import org.jspecify.annotations.NullMarked;
