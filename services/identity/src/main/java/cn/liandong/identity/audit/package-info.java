/** The audit chain of this service. */
@NullMarked
package cn.liandong.identity.audit;

import org.jspecify.annotations.NullMarked;
