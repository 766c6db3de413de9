/** What people agreed to, and withdrew (Personal Information Protection Law, 13 to 15 and 29). */
@NullMarked
package cn.liandong.identity.consent;

import org.jspecify.annotations.NullMarked;
