@NullMarked
package cn.liandong.seeds.pack;

import org.jspecify.annotations.NullMarked;
