/** Values by unit and period with the file and row they came from. */
@NullMarked
package cn.liandong.metrics.value;

import org.jspecify.annotations.NullMarked;
