/** Consecutive periods on a tail, and the draft lists they lead to. */
@NullMarked
package cn.liandong.metrics.streak;

import org.jspecify.annotations.NullMarked;
