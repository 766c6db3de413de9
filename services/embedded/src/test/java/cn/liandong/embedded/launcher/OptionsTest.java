package cn.liandong.embedded.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @Test
  void bothWaysOfWritingAValueAreUnderstood() {
    var options = parse("up --detach --port 9000 --data=/srv/liandong --pack ordos-2023");
    assertThat(options.has("detach")).isTrue();
    assertThat(options.has("empty")).isFalse();
    assertThat(options.port()).contains(9000);
    assertThat(options.text("pack")).contains("ordos-2023");
    assertThat(options.data(Path.of("/other"))).isEqualTo(Path.of("/srv/liandong"));
  }

  @Test
  void withoutADataFolderTheDefaultStands() {
    assertThat(parse("down").data(Path.of("/other"))).isEqualTo(Path.of("/other"));
  }

  @Test
  void aTrailingSlashOfTheUrlIsDropped() {
    assertThat(parse("up --url https://a.example.cn/").url()).contains("https://a.example.cn");
  }

  @Test
  void anArgumentMayStandBeforeOrAfterOptions() {
    assertThat(parse("backup a.tar.gz --data d").required()).isEqualTo("a.tar.gz");
    assertThat(parse("backup --data d a.tar.gz").required()).isEqualTo("a.tar.gz");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fly",
        "up --colour red",
        "down --detach",
        "up --port",
        "up --port x",
        "up --port 0",
        "up --port 65535",
        "up --url a.example.cn",
        "up --url ftp://a.example.cn",
        "up --url https://a.example.cn/x",
        "up county",
        "backup",
        "token",
        "token a b"
      })
  void whatIsNotUnderstoodIsRefusedWithAHint(String line) {
    assertThatThrownBy(() -> parse(line))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("./liandong help");
  }

  private static Options parse(String line) {
    return Options.parse(List.of(line.split(" ")));
  }
}
