/** The append-only record of who did what, sealed by a keyed chain. */
@NullMarked
package cn.liandong.common.audit;

import org.jspecify.annotations.NullMarked;
