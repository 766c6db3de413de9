package cn.liandong.identity.platformaccount;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.seal.Mask;
import cn.liandong.identity.platformaccount.ListedAccount.Namesake;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ListedAccountTest {

  private static final Namesake FIRST =
      new Namesake(new UUID(0, 1), "T1", "13800138000", "11010519491231002X");
  private static final Namesake SECOND = new Namesake(new UUID(0, 2), "", "13900139111", "");

  @Test
  void aNameAloneMeansEverybodyOfThatName() {
    assertThat(listed("", "", "").among(List.of(FIRST, SECOND))).hasSize(2);
    assertThat(listed("", "", "").among(List.of(FIRST))).containsExactly(FIRST);
    assertThat(listed("", "", "").among(List.of())).isEmpty();
  }

  @Test
  void aStaffNumberOrAnIdentityNumberOfSomebodyElseExcludes() {
    assertThat(listed("T9", "", "").among(List.of(FIRST))).isEmpty();
    assertThat(listed("", "", "310***********0011").among(List.of(FIRST))).isEmpty();
    assertThat(listed("t1", "", "110***********002x").among(List.of(FIRST))).containsExactly(FIRST);
  }

  @Test
  void anotherPhoneExcludesNobodyForPhonesChange() {
    assertThat(listed("", "13700137000", "").among(List.of(FIRST))).containsExactly(FIRST);
  }

  @Test
  void whatIsMaskedWholeTellsNobodyApart() {
    assertThat(listed("", "***********", "").among(List.of(FIRST, SECOND))).hasSize(2);
  }

  @Property
  void aMaskedPhoneFindsItsOwnerAmongNamesakes(
      @ForAll @LongRange(min = 13_000_000_000L, max = 13_499_999_999L) long own) {
    var owner = new Namesake(new UUID(0, 3), "", Long.toString(own), "");

    assertThat(listed("", Mask.of(owner.phone()), "").among(List.of(FIRST, owner, SECOND)))
        .containsExactly(owner);
  }

  private static ListedAccount listed(String staffNumber, String phone, String identity) {
    return new ListedAccount("张三", staffNumber, phone, identity);
  }
}
