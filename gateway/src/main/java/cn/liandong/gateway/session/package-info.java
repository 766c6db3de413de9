@NullMarked
package cn.liandong.gateway.session;

import org.jspecify.annotations.NullMarked;
