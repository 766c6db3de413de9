/** Asking that what is kept about a person be deleted, and deleting it. */
@NullMarked
package cn.liandong.identity.deletion;

import org.jspecify.annotations.NullMarked;
