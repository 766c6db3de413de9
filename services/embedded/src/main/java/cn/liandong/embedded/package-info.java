@NullMarked
package cn.liandong.embedded;

import org.jspecify.annotations.NullMarked;
