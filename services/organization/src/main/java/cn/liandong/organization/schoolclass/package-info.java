/**
 * Classes of schools as counts, never as lists of students. A class is its entry year and number;
 * the grade it is in follows from the date.
 */
@NullMarked
package cn.liandong.organization.schoolclass;

import org.jspecify.annotations.NullMarked;
