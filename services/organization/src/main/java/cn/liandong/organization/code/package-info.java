/** Identifiers of units by code set, and the rules they keep. */
@NullMarked
package cn.liandong.organization.code;

import org.jspecify.annotations.NullMarked;
