/** Partnerships between schools, bodies and accounts. */
@NullMarked
package cn.liandong.gateway.organization.pairing;

import org.jspecify.annotations.NullMarked;
