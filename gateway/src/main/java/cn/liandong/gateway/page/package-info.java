@NullMarked
package cn.liandong.gateway.page;

import org.jspecify.annotations.NullMarked;
