/**
 * What Keycloak is told about accounts: who may sign in, and who needs a second factor, and which
 * programs.
 */
@NullMarked
package cn.liandong.identity.provisioning;

import org.jspecify.annotations.NullMarked;
