/** Dated operations on units, previewed before and undone after. */
@NullMarked
package cn.liandong.organization.operation;

import org.jspecify.annotations.NullMarked;
