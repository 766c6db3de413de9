/**
 * Staff from a OneRoster 1.2 package: its users, joined with their roles and orgs, become rows of
 * the roster of people. A package that holds students or their families is refused whole.
 */
@NullMarked
package cn.liandong.identity.oneroster;

import org.jspecify.annotations.NullMarked;
