/**
 * People who sign in and what they were granted: role, unit, validity. Decides who may give what to
 * whom. Never decides what a role may do elsewhere.
 */
@NullMarked
package cn.liandong.identity;

import org.jspecify.annotations.NullMarked;
