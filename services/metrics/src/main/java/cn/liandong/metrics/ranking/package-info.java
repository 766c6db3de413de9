/** Ranks inside peer groups, tails with ties, baselines. Plain rules, no framework. */
@NullMarked
package cn.liandong.metrics.ranking;

import org.jspecify.annotations.NullMarked;
