@NullMarked
package cn.liandong.gateway.identity;

import org.jspecify.annotations.NullMarked;
