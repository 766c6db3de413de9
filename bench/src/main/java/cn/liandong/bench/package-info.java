/** Measures whole jobs and prints the results as Markdown tables. */
@NullMarked
package cn.liandong.bench;

import org.jspecify.annotations.NullMarked;
