/** Reporting periods. */
@NullMarked
package cn.liandong.common.period;

import org.jspecify.annotations.NullMarked;
