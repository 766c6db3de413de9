/** What people say is kept wrongly about them. */
@NullMarked
package cn.liandong.gateway.identity.correction;

import org.jspecify.annotations.NullMarked;
