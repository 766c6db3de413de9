/** What Keycloak is told about accounts: who may sign in, and nothing else. */
@NullMarked
package cn.liandong.identity.provisioning;

import org.jspecify.annotations.NullMarked;
