/** What publication would say, before it is said. */
@NullMarked
package cn.liandong.metrics.rehearsal;

import org.jspecify.annotations.NullMarked;
