/** The audit chain of this service. */
@NullMarked
package cn.liandong.organization.audit;

import org.jspecify.annotations.NullMarked;
