/** Who signed in, who is signed in. */
@NullMarked
package cn.liandong.gateway.identity.signin;

import org.jspecify.annotations.NullMarked;
