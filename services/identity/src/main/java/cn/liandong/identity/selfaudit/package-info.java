/** The yearly look at how personal data was handled (Personal Information Protection Law, 54). */
@NullMarked
package cn.liandong.identity.selfaudit;

import org.jspecify.annotations.NullMarked;
