/** Studios, teams and leading groups: seats, terms, yearly checks. */
@NullMarked
package cn.liandong.organization.body;

import org.jspecify.annotations.NullMarked;
