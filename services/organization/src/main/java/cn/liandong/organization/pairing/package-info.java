/** Partnerships between schools, bodies and people's accounts. */
@NullMarked
package cn.liandong.organization.pairing;

import org.jspecify.annotations.NullMarked;
