/** Copies of units and grants inside every service's schema, kept by revision. */
@NullMarked
package cn.liandong.common.projection;

import org.jspecify.annotations.NullMarked;
