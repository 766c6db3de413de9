@NullMarked
package cn.liandong.gateway.file;

import org.jspecify.annotations.NullMarked;
