/** What emergency readers call, told to identity for the audit. */
@NullMarked
package cn.liandong.common.emergency;

import org.jspecify.annotations.NullMarked;
