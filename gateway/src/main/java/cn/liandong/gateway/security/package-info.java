@NullMarked
package cn.liandong.gateway.security;

import org.jspecify.annotations.NullMarked;
