/** A person's own link to another platform. */
@NullMarked
package cn.liandong.gateway.identity.upstream;

import org.jspecify.annotations.NullMarked;
