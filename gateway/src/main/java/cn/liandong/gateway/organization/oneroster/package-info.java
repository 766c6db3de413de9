/** The registry as OneRoster files. */
@NullMarked
package cn.liandong.gateway.organization.oneroster;

import org.jspecify.annotations.NullMarked;
