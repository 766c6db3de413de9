/** Facilities as counts per school. */
@NullMarked
package cn.liandong.organization.facility;

import org.jspecify.annotations.NullMarked;
