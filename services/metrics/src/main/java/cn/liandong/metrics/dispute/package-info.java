/** Schools question their figures, the county answers. */
@NullMarked
package cn.liandong.metrics.dispute;

import org.jspecify.annotations.NullMarked;
