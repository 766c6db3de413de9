/** Codes of administrative divisions over time. Says what a code means, never who belongs where. */
@NullMarked
package cn.liandong.organization.division;

import org.jspecify.annotations.NullMarked;
