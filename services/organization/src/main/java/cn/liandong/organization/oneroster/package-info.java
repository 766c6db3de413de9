/**
 * The registry as OneRoster 1.2 files, out and in: orgs, academic sessions, classes; no persons.
 */
@NullMarked
package cn.liandong.organization.oneroster;

import org.jspecify.annotations.NullMarked;
