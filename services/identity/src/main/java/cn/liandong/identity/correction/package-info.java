/** What people say is kept wrongly about them (Personal Information Protection Law, 46). */
@NullMarked
package cn.liandong.identity.correction;

import org.jspecify.annotations.NullMarked;
