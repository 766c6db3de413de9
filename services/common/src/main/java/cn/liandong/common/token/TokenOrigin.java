package cn.liandong.common.token;

import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Where a token is from, read once: a claim that is not among the standard's is looked for by way
 * of an exception.
 *
 * @param session empty for a service's
 * @param issuedTime in seconds
 */
record TokenOrigin(String subject, String session, long issuedTime) {

  static TokenOrigin of(JsonWebToken token) {
    return new TokenOrigin(
        Objects.requireNonNullElse(token.getSubject(), ""),
        Objects.requireNonNullElse(token.<String>getClaim("sid"), ""),
        token.getIssuedAtTime());
  }
}
