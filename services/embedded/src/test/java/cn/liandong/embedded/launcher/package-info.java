@NullMarked
package cn.liandong.embedded.launcher;

import org.jspecify.annotations.NullMarked;
