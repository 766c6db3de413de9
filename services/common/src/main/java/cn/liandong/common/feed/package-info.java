/** Revisions for change feeds, and long polling. */
@NullMarked
package cn.liandong.common.feed;

import org.jspecify.annotations.NullMarked;
