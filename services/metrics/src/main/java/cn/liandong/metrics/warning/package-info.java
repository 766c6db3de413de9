/** Early warnings, one episode per unit and indicator. */
@NullMarked
package cn.liandong.metrics.warning;

import org.jspecify.annotations.NullMarked;
