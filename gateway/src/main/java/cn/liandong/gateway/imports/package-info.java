@NullMarked
package cn.liandong.gateway.imports;

import org.jspecify.annotations.NullMarked;
