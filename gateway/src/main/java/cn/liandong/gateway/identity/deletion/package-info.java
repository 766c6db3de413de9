/** Who wants deleted what is kept about them. */
@NullMarked
package cn.liandong.gateway.identity.deletion;

import org.jspecify.annotations.NullMarked;
