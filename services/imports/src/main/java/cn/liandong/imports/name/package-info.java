/** Chinese names as they are read and counted. */
@NullMarked
package cn.liandong.imports.name;

import org.jspecify.annotations.NullMarked;
