/**
 * Invented counties and provinces in the layout of the offices' workbooks, and the road to load
 * them.
 */
@NullMarked
package cn.liandong.seeds.demo;

import org.jspecify.annotations.NullMarked;
