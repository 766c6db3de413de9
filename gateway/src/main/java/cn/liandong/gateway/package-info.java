/**
 * What faces browsers and API clients: REST over the services' contracts, the sign-in session, the
 * console's files. Holds no data and decides nothing: every rule, scope included, is a service's.
 */
@NullMarked
package cn.liandong.gateway;

import org.jspecify.annotations.NullMarked;
