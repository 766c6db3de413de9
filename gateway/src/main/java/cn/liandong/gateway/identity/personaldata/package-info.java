/** What is stored about the person who asks. */
@NullMarked
package cn.liandong.gateway.identity.personaldata;

import org.jspecify.annotations.NullMarked;
