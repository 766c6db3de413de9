/** The running system: how fast it starts and how fast it makes bulletins. */
@NullMarked
package cn.liandong.bench.system;

import org.jspecify.annotations.NullMarked;
