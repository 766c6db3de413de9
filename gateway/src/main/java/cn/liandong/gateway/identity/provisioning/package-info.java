/** What the operator's commands ask of accounts. */
@NullMarked
package cn.liandong.gateway.identity.provisioning;

import org.jspecify.annotations.NullMarked;
