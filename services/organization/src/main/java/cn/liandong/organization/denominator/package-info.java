/** Headcounts of the annual returns by school year. */
@NullMarked
package cn.liandong.organization.denominator;

import org.jspecify.annotations.NullMarked;
