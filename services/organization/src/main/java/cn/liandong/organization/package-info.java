/**
 * The registry of units over time and the headcounts of the annual returns. Decides what a unit is
 * called, where it belongs and since when. Never decides who may do what.
 */
@NullMarked
package cn.liandong.organization;

import org.jspecify.annotations.NullMarked;
