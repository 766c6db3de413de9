package cn.liandong.common.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealTest {

  private static final String OLD = "old:the-old-secret-of-the-test-0123456789";
  private static final String NEW = "new:the-new-secret-of-the-test-0123456789";
  private static final String NUMBER = "13800138000";

  private static Seal seal(String keys) {
    return new Seal(DataKeys.parse(keys), SealCipher.AES);
  }

  @Test
  void whatIsSealedShowsNothingAndOpensAgain() {
    var sealed = seal(OLD).seal("phone", NUMBER);

    assertThat(sealed).startsWith("sealed:old:AES:phone:").doesNotContain(NUMBER);
    assertThat(seal(OLD).open(sealed)).isEqualTo(NUMBER);
  }

  @Test
  void equalValuesOfAFieldAreSealedAlikeAndOthersAreNot() {
    var seal = seal(OLD);

    assertThat(seal.seal("phone", NUMBER)).isEqualTo(seal.seal("phone", NUMBER));
    assertThat(seal.marks("phone", NUMBER)).isNotEqualTo(seal.marks("identity", NUMBER));
    assertThat(seal.seal("phone", NUMBER)).contains(seal.marks("phone", NUMBER).getFirst());
    assertThat(seal.marks("phone", NUMBER)).isNotEqualTo(seal(NEW).marks("phone", NUMBER));
  }

  @Test
  void aNewKeyOpensWhatTheOldOneSealedAndRenewsIt() {
    var text = "前\u001f" + seal(OLD).seal("phone", NUMBER) + "\u001f后";
    var both = seal(NEW + "," + OLD);
    var renewed = both.renew(text);

    assertThat(renewed).isEqualTo("前\u001f" + both.seal("phone", NUMBER) + "\u001f后");
    assertThat(seal(NEW).renew(renewed)).isEqualTo(renewed);
    assertThat(both.marks("phone", NUMBER)).hasSize(2);
    assertThatThrownBy(() -> seal(NEW).open(text.substring(2, text.length() - 2)))
        .hasMessageContaining("old");
  }

  @Test
  void anAlteredTextIsRefused() {
    var seal = seal(OLD);
    var sealed = seal.seal("phone", NUMBER);
    var swapped = sealed.replace(":phone:", ":identity:");
    var other = seal(OLD.replace("test", "TEST"));

    assertThatThrownBy(() -> seal.open(swapped)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> other.open(sealed)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> seal.open("13800138000")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aFileIsSealedAndOpened() {
    var content = "姓名,手机\n阿力木·买买提,13800138000".getBytes(StandardCharsets.UTF_8);
    var sealed = seal(OLD).seal(content);

    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(NUMBER);
    assertThat(seal(NEW + "," + OLD).open(sealed)).isEqualTo(content);
  }

  @Test
  void keysMustBeSecretAndNamedOnce() {
    assertThatThrownBy(() -> DataKeys.parse("").require())
        .hasMessageContaining("LIANDONG_DATA_KEYS");
    assertThatThrownBy(() -> DataKeys.parse("k:short").require()).hasMessageContaining("32");
    assertThatThrownBy(() -> DataKeys.parse(OLD + ",bad:short").require())
        .hasMessageContaining("32");
    assertThatThrownBy(() -> DataKeys.parse(OLD + "," + OLD)).hasMessageContaining("重复");
    assertThatThrownBy(() -> DataKeys.parse("no-name")).hasMessageContaining("名称:密钥");
  }

  @Test
  void aMaskShowsTheEndsOfALongNumberOnly() {
    assertThat(Mask.of(NUMBER)).isEqualTo("138****8000");
    assertThat(Mask.of("11010519491231002X")).isEqualTo("110***********002X");
    assertThat(Mask.of("8123456")).isEqualTo("8******");
    assertThat(Mask.of("")).isEmpty();
  }
}
