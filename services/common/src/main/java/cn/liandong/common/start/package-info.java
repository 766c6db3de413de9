/** What a process must have before it serves anyone. */
@NullMarked
package cn.liandong.common.start;

import org.jspecify.annotations.NullMarked;
