/** Policy packs: what differs from place to place, read from YAML and checked whole before use. */
@NullMarked
package cn.liandong.seeds.pack;

import org.jspecify.annotations.NullMarked;
