/** Pilot and demonstration schools. */
@NullMarked
package cn.liandong.gateway.organization.designation;

import org.jspecify.annotations.NullMarked;
