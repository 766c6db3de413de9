/** Black-box tests against a system started by {@code ./liandong up}, in either shape. */
@NullMarked
package cn.liandong.e2e;

import org.jspecify.annotations.NullMarked;
