/** People's accounts on the national platform. */
@NullMarked
package cn.liandong.gateway.identity.platformaccount;

import org.jspecify.annotations.NullMarked;
