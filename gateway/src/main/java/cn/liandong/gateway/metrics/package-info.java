@NullMarked
package cn.liandong.gateway.metrics;

import org.jspecify.annotations.NullMarked;
