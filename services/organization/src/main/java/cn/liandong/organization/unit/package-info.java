/** Units as versions over time, and their change feed. */
@NullMarked
package cn.liandong.organization.unit;

import org.jspecify.annotations.NullMarked;
