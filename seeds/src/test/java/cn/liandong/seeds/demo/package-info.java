@NullMarked
package cn.liandong.seeds.demo;

import org.jspecify.annotations.NullMarked;
