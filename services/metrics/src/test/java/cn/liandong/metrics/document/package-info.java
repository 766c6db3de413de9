@NullMarked
package cn.liandong.metrics.document;

import org.jspecify.annotations.NullMarked;
