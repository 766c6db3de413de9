/**
 * What a service writes to let its spreadsheets be imported: columns, checks, and the SQL that
 * confirms.
 */
@NullMarked
package cn.liandong.imports.template;

import org.jspecify.annotations.NullMarked;
