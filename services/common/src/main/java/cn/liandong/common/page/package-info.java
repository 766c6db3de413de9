/** Keyset pages. */
@NullMarked
package cn.liandong.common.page;

import org.jspecify.annotations.NullMarked;
