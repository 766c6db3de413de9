/** The register of people and where they belong over time. No students. */
@NullMarked
package cn.liandong.identity.person;

import org.jspecify.annotations.NullMarked;
