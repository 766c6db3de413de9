/** What Quarkus asks for its own guard and its own counts, on both steps of the echo. */
@NullMarked
package cn.liandong.bench.guarded;

import org.jspecify.annotations.NullMarked;
