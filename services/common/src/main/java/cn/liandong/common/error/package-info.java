/** Failures with a stable reason, and the one place that turns them into gRPC status. */
@NullMarked
package cn.liandong.common.error;

import org.jspecify.annotations.NullMarked;
