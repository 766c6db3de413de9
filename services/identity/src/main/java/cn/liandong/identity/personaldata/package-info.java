/** What is stored about somebody, for that person (Personal Information Protection Law, 45). */
@NullMarked
package cn.liandong.identity.personaldata;

import org.jspecify.annotations.NullMarked;
