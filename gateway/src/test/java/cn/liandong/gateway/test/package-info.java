/** A gateway between a stand-in of the sign-in server and stand-ins of the services. */
@NullMarked
package cn.liandong.gateway.test;

import org.jspecify.annotations.NullMarked;
