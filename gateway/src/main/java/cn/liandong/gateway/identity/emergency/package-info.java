/** 应急查阅: system administrators read a unit's data for a reason, and the unit is told. */
@NullMarked
package cn.liandong.gateway.identity.emergency;

import org.jspecify.annotations.NullMarked;
