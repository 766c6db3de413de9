package cn.liandong.common.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.common.error.CommonError;
import cn.liandong.common.error.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageRequestTest {

  @Test
  void aFullPageNamesItsLastKey() {
    var page = PageRequest.of(2, "").cut(List.of("a", "b", "c"), key -> List.of(key, "中"));

    assertThat(page.items()).containsExactly("a", "b");
    assertThat(PageRequest.of(2, page.nextToken()).after()).containsExactly("b", "中");
  }

  @Test
  void theLastPageHasNoToken() {
    assertThat(PageRequest.of(2, "").cut(List.of("a", "b"), List::of).nextToken()).isEmpty();
  }

  @Test
  void aForgedTokenIsRefused() {
    assertThatThrownBy(() -> PageRequest.of(2, "not a token"))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.reason()).isEqualTo(CommonError.PAGE_TOKEN_INVALID));
  }

  @Test
  void sizesAreCoerced() {
    assertThat(PageRequest.of(0, "").size()).isEqualTo(50);
    assertThat(PageRequest.of(1_000_000, "").size()).isEqualTo(1000);
  }
}
