package cn.liandong.identity.signin;

import java.time.Instant;

/** A sign-in that Keycloak still knows. */
record OnlineSession(SignInEvent signIn, Instant lastUse) {}
