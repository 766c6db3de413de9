/** Programs of other agencies: what they may read, how often and until when, and what they did. */
@NullMarked
package cn.liandong.identity.agency;

import org.jspecify.annotations.NullMarked;
