/** Studios, teams and leading groups. */
@NullMarked
package cn.liandong.gateway.organization.body;

import org.jspecify.annotations.NullMarked;
