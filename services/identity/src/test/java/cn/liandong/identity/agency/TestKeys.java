package cn.liandong.identity.agency;

/** A public key whose other half nobody has. */
public final class TestKeys {

  public static final String JWK =
      """
      {"crv":"P-256","kty":"EC","x":"5gHaV9dXtppSoGUZsgMdUv7a7Kqn8kTsyl9ii6Mxa0I","y":"Ln_SkSRm9OEAPywH9uhIlz4ujyh7yI_HoZgZBdx4toU"}\
      """;
  static final String PEM =
"""
      -----BEGIN PUBLIC KEY-----
      MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE5gHaV9dXtppSoGUZsgMdUv7a7Kqn
      8kTsyl9ii6Mxa0Iuf9KRJGb04QA/LAf26EiXPi6PKHvIj8ehmBkF3Hi2hQ==
      -----END PUBLIC KEY-----
\
""";
  static final String ID = "o9OljaqsSoO1hySKu55r9tsPp686MYn9-uLaHxhIjUs";

  private TestKeys() {}
}
