package cn.liandong.common.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
  @Test
  void aMissingSecretStopsTheStartAndIsNamed() {
    assertThatThrownBy(() -> new Secret("LIANDONG_COOKIE_SECRET", Optional.empty()).require())
        .hasMessageContaining("LIANDONG_COOKIE_SECRET");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"development-only-cookie-secret-0", "short", "00000000000000000000000000000000"})
  void aKnownOrWeakSecretStopsTheStart(String secret) {
    assertThatThrownBy(() -> new Secret("LIANDONG_COOKIE_SECRET", Optional.of(secret)).require())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aRandomSecretIsTaken() {
    assertThatCode(() -> new Secret("X", Optional.of("8f1d0c5be2a94476b3f0aa17d95c6e21")).require())
        .doesNotThrowAnyException();
  }
}
