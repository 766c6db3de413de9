@NullMarked
package cn.liandong.gateway.organization;

import org.jspecify.annotations.NullMarked;
