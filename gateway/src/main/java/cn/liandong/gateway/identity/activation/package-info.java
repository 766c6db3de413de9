@NullMarked
package cn.liandong.gateway.identity.activation;

import org.jspecify.annotations.NullMarked;
