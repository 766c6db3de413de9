package cn.liandong.common.test;

import io.grpc.Metadata;
import io.quarkus.grpc.GrpcClientUtils;
import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/** Access tokens as Keycloak would sign them. */
public final class TestTokens {

  static final String SIGNING_KEY = "liandong.test.signing-key";

  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  private TestTokens() {}

  public static String bearer(String subject, String username, String... realmRoles) {
    return Jwt.subject(subject)
        .preferredUserName(username)
        .claim("name", username)
        .claim("typ", "Bearer")
        .claim("sid", session(subject))
        .audience("liandong")
        .groups(Set.of(realmRoles))
        .expiresIn(300)
        .sign(signingKey());
  }

  /** The one sign-in of this person. */
  public static String session(String subject) {
    return "session of " + subject;
  }

  /** The stub, its calls carrying the token. */
  public static <T> T attach(T stub, String token) {
    var headers = new Metadata();
    headers.put(AUTHORIZATION, "Bearer " + token);
    return GrpcClientUtils.attachHeaders(stub, headers);
  }

  private static PrivateKey signingKey() {
    var encoded = ConfigProvider.getConfig().getValue(SIGNING_KEY, String.class);
    try {
      return KeyFactory.getInstance("RSA")
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
