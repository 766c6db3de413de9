/** What people are asked to agree to, and what they answered. */
@NullMarked
package cn.liandong.gateway.identity.consent;

import org.jspecify.annotations.NullMarked;
