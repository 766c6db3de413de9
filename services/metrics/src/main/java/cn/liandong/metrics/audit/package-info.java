/** This service's chain of audit entries. */
@NullMarked
package cn.liandong.metrics.audit;

import org.jspecify.annotations.NullMarked;
