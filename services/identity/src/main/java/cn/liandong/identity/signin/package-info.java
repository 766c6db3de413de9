/** The link between accounts and Keycloak's users. */
@NullMarked
package cn.liandong.identity.signin;

import org.jspecify.annotations.NullMarked;
