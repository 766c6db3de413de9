/** The registry workbook and the annual returns. */
@NullMarked
package cn.liandong.organization.imports;

import org.jspecify.annotations.NullMarked;
