/** Facilities as counts per school. */
@NullMarked
package cn.liandong.gateway.organization.facility;

import org.jspecify.annotations.NullMarked;
