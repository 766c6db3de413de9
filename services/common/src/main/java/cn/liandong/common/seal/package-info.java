/**
 * Personal data at rest: sealed under keys from outside the database, masked where it is listed.
 */
@NullMarked
package cn.liandong.common.seal;

import org.jspecify.annotations.NullMarked;
