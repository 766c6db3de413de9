@NullMarked
package cn.liandong.gateway.audit;

import org.jspecify.annotations.NullMarked;
