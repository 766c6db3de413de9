/** The policy pack in force. */
@NullMarked
package cn.liandong.metrics.pack;

import org.jspecify.annotations.NullMarked;
