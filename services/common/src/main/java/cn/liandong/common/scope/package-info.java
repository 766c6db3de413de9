/** Who is calling, and which units that person may see. */
@NullMarked
package cn.liandong.common.scope;

import org.jspecify.annotations.NullMarked;
