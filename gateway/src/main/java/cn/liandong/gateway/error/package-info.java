@NullMarked
package cn.liandong.gateway.error;

import org.jspecify.annotations.NullMarked;
