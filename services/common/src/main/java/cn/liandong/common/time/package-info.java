/** The clock that everything dated reads. */
@NullMarked
package cn.liandong.common.time;

import org.jspecify.annotations.NullMarked;
