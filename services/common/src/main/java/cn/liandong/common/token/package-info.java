/**
 * What a token must be beyond its signature, which sign-ins have ended, and what becomes of calls
 * that are refused for theirs.
 */
@NullMarked
package cn.liandong.common.token;

import org.jspecify.annotations.NullMarked;
