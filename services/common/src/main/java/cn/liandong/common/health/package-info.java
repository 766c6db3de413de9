/**
 * What a process depends on, asked by name: an outage there is to be seen, but neither restarts a
 * process nor takes it from its callers.
 */
@NullMarked
package cn.liandong.common.health;

import org.jspecify.annotations.NullMarked;
