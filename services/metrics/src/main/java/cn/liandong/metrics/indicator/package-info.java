/** Indicators: exact quotients of data elements and headcounts, and the evidence behind each. */
@NullMarked
package cn.liandong.metrics.indicator;

import org.jspecify.annotations.NullMarked;
