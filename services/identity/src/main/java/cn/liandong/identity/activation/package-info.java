/** The life of an account: invited, activated by a one-time code, locked, left. */
@NullMarked
package cn.liandong.identity.activation;

import org.jspecify.annotations.NullMarked;
