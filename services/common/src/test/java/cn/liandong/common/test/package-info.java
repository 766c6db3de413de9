/** What the tests of every service share: a real database and signed tokens. */
@NullMarked
package cn.liandong.common.test;

import org.jspecify.annotations.NullMarked;
