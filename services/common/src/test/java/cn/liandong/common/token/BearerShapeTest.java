package cn.liandong.common.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BearerShapeTest {

  private static final Pattern BEARER =
      Pattern.compile("bearer\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern TOKEN =
      Pattern.compile("bearer +[\\w-]+\\.[\\w-]+\\.[\\w-]*", Pattern.CASE_INSENSITIVE);

  @Test
  void anotherSchemeIsNotLookedInto() {
    assertThat(BearerShape.isReadable("Basic bad/()")).isTrue();
    assertThat(BearerShape.isReadable("Bearers x")).isTrue();
    assertThat(BearerShape.isReadable("")).isTrue();
  }

  @Test
  void aTokenHasThreePartsOfWhichTheSignatureMayBeMissing() {
    assertThat(BearerShape.isReadable("bearer  a_-.b.c")).isTrue();
    assertThat(BearerShape.isReadable("Bearer a.b.")).isTrue();
    assertThat(BearerShape.isReadable("Bearer")).isFalse();
    assertThat(BearerShape.isReadable("Bearer a.b")).isFalse();
    assertThat(BearerShape.isReadable("Bearer a.b.c.d")).isFalse();
    assertThat(BearerShape.isReadable("Bearer a..c")).isFalse();
    assertThat(BearerShape.isReadable("Bearer.a.b.c")).isFalse();
    assertThat(BearerShape.isReadable("Bearer a.b.c ")).isFalse();
    assertThat(BearerShape.isReadable("Bearer a.名.c")).isFalse();
  }

  @Property
  void itIsWhatTheExpressionsSay(@ForAll("headers") String header) {
    assertThat(BearerShape.isReadable(header))
        .isEqualTo(!BEARER.matcher(header).matches() || TOKEN.matcher(header).matches());
  }

  @Provide
  Arbitrary<String> headers() {
    var scheme = Arbitraries.of("Bearer", "bearer", "BEARER", "Bearerx", "Basic", "");
    var rest = Arbitraries.strings().withChars(" .-_aZ9/名").ofMaxLength(12);
    return Combinators.combine(scheme, rest).as(String::concat);
  }
}
