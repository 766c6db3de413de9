/** Programs of other agencies, as administrators register them. */
@NullMarked
package cn.liandong.gateway.identity.agencyclient;

import org.jspecify.annotations.NullMarked;
