/** Imports from the first part of a file to undo: staging, preview, questions, confirm. */
@NullMarked
package cn.liandong.imports.job;

import org.jspecify.annotations.NullMarked;
