/** People's accounts on the national platform, as imported lists tell of them. */
@NullMarked
package cn.liandong.identity.platformaccount;

import org.jspecify.annotations.NullMarked;
