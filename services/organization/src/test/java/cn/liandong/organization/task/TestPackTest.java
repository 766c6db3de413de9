package cn.liandong.organization.task;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.seeds.pack.PackLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One start of the service tries the lists of three packs: they stand in the test pack too. */
class TestPackTest {

  @ParameterizedTest
  @ValueSource(strings = {"tongxin-2022", "ordos-2023", "zengdu-2022"})
  void theTestPackSaysWhatThePacksSay(String code) {
    var test = PackLoader.organization("test");
    var pack = PackLoader.organization(code);

    assertThat(test.taskLists()).containsAll(pack.taskLists());
    assertThat(test.contradictions()).containsAll(pack.contradictions());
    assertThat(test.departments()).containsAll(pack.departments());
  }
}
