package cn.liandong.identity.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ActivationCodeTest {

  private static final UUID SOMEBODY = UUID.nameUUIDFromBytes(new byte[] {1});
  private static final UUID SOMEBODY_ELSE = UUID.nameUUIDFromBytes(new byte[] {2});

  @Test
  void itIsPrintedInGroupsOfSignsThatNobodyMistakes() {
    assertThat(IntStream.range(0, 1000).mapToObj(_ -> ActivationCode.random().printed()))
        .allMatch(code -> code.matches("[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}"))
        .doesNotHaveDuplicates();
  }

  @Test
  void typedInAnyWayItIsTheSame() {
    var code = ActivationCode.random();
    var typed = " " + code.printed().toLowerCase().replace("-", " － ");

    assertThat(ActivationCode.typed(typed).matches(SOMEBODY, code.hash(SOMEBODY))).isTrue();
  }

  @Test
  void itOpensOnlyTheAccountItWasMadeFor() {
    var code = ActivationCode.random();

    assertThat(code.matches(SOMEBODY_ELSE, code.hash(SOMEBODY))).isFalse();
  }
}
