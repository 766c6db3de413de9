/**
 * The metrics service. Owns values, indicators, rankings, warnings and bulletins; decides what a
 * rate is and who stands where; never guesses a missing value.
 */
@NullMarked
package cn.liandong.metrics;

import org.jspecify.annotations.NullMarked;
