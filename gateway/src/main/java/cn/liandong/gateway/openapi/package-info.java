@NullMarked
package cn.liandong.gateway.openapi;

import org.jspecify.annotations.NullMarked;
