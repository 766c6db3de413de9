/** Versions of the policy pack and their activation. */
@NullMarked
package cn.liandong.gateway.organization.pack;

import org.jspecify.annotations.NullMarked;
