/** The door to the imports of this service. */
@NullMarked
package cn.liandong.identity.imports;

import org.jspecify.annotations.NullMarked;
