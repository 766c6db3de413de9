@NullMarked
package cn.liandong.gateway.mapping;

import org.jspecify.annotations.NullMarked;
