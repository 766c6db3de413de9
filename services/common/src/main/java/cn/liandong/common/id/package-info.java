/** Identifiers. */
@NullMarked
package cn.liandong.common.id;

import org.jspecify.annotations.NullMarked;
