package cn.liandong.identity.person;

import cn.liandong.common.seal.DataKeys;
import cn.liandong.common.seal.Mask;
import cn.liandong.common.seal.Seal;
import cn.liandong.common.seal.SealCipher;
import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import java.security.Security;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Phone and identity number of people: how they are kept and how they are shown. */
@Singleton
public class PersonalData {

  public static final String PHONE = "phone";
  public static final String IDENTITY = "identity";

  private final Seal seal;

  PersonalData(
      @ConfigProperty(name = "liandong.identity.data-keys") Optional<String> configured,
      @ConfigProperty(name = "liandong.identity.data-cipher") SealCipher cipher) {
    var keys = DataKeys.parse(configured.orElse(""));
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      keys.require();
    }
    Security.addProvider(new BouncyCastleProvider());
    seal = new Seal(keys, cipher);
  }

  public Seal seal() {
    return seal;
  }

  public @Nullable String sealed(String field, String value) {
    return value.isEmpty() ? null : seal.seal(field, value);
  }

  public String opened(@Nullable String sealed) {
    return sealed == null ? "" : seal.open(sealed);
  }

  public String masked(@Nullable String sealed) {
    return Mask.of(opened(sealed));
  }
}
