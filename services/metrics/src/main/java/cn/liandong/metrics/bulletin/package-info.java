/** The monthly bulletin: draft, approval, frozen publication, correction. */
@NullMarked
package cn.liandong.metrics.bulletin;

import org.jspecify.annotations.NullMarked;
