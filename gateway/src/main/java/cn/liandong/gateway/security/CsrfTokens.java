package cn.liandong.gateway.security;

import cn.liandong.gateway.GatewayConfig;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** One token for one sign-in: keyed, so nobody can make it; of the sign-in, so none can be lent. */
@ApplicationScoped
public class CsrfTokens {
  private static final String ALGORITHM = "HmacSHA256";

  @Inject GatewayConfig config;

  public String of(SecurityIdentity caller) {
    return bySession(caller) ? hmac(signIn((JsonWebToken) caller.getPrincipal())) : "";
  }

  boolean accepts(SecurityIdentity caller, @Nullable String token) {
    return !bySession(caller)
        || token != null && MessageDigest.isEqual(bytes(of(caller)), bytes(token));
  }

  private static boolean bySession(SecurityIdentity caller) {
    return caller.getCredential(IdTokenCredential.class) != null;
  }

  private static String signIn(JsonWebToken idToken) {
    return "csrf " + idToken.getSubject() + " " + idToken.getClaim("sid");
  }

  private String hmac(String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes(config.cookieSecret().orElseThrow()), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(bytes(text)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
