/** Pilot and demonstration schools with quotas. */
@NullMarked
package cn.liandong.organization.designation;

import org.jspecify.annotations.NullMarked;
