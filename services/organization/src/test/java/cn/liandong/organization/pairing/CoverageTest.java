package cn.liandong.organization.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.organization.pairing.Coverage.Counted;
import cn.liandong.seeds.pack.Basis;
import cn.liandong.seeds.pack.PairingKind;
import cn.liandong.seeds.pack.PairingKind.Side;
import cn.liandong.seeds.pack.Range;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CoverageTest {

  private static final LocalDate START = LocalDate.of(2025, 9, 1);
  private static final List<Party> SCHOOLS = parties("乡村小学", 10);
  private static final List<Party> MEMBERS = parties("工作室成员", 3);

  @Property
  void aSchoolIsEitherServedOrListed(
      @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 9) Integer> served) {
    var pairs = served.stream().map(n -> pair(MEMBERS.getFirst(), SCHOOLS.get(n), 3)).toList();
    var coverage = Coverage.of(kind(null, null, true), pairs, List.of(), SCHOOLS);

    assertThat(coverage.covered()).isEqualTo((int) served.stream().distinct().count());
    assertThat(coverage.uncovered())
        .extracting(Counted::id)
        .noneMatch(id -> served.stream().anyMatch(n -> SCHOOLS.get(n).id().equals(id)));
    assertThat(coverage.covered() + coverage.uncovered().size()).isEqualTo(SCHOOLS.size());
  }

  @Test
  void aMemberWithoutPairsHasTooFewAndOneWithNineTooMany() {
    var nine =
        IntStream.range(0, 9).mapToObj(n -> pair(MEMBERS.get(0), SCHOOLS.get(n), 3)).toList();
    var coverage = Coverage.of(kind(5, 8, false), nine, MEMBERS, SCHOOLS);

    assertThat(coverage.tooMany())
        .extracting(Counted::name, Counted::count)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("工作室成员0", 9));
    assertThat(coverage.tooFew()).extracting(Counted::name).containsExactly("工作室成员1", "工作室成员2");
    assertThat(coverage.uncovered()).as("no school must be covered").isEmpty();
  }

  @Test
  void aPairWithTwoVisitsIsShortOfThree() {
    var pairs =
        List.of(pair(MEMBERS.get(0), SCHOOLS.get(0), 2), pair(MEMBERS.get(0), SCHOOLS.get(1), 3));

    assertThat(Coverage.of(kind(null, null, false), pairs, List.of(), SCHOOLS).visitsShort())
        .extracting(Counted::name, Counted::count)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("工作室成员0 → 乡村小学0", 2));
  }

  @Test
  void aSchoolYearTurnsInSeptember() {
    assertThat(SchoolYear.of(LocalDate.of(2026, 8, 31)).start()).isEqualTo(START);
    assertThat(SchoolYear.of(LocalDate.of(2026, 9, 1)).start()).isEqualTo(START.plusYears(1));
  }

  private static List<Party> parties(String name, int count) {
    return IntStream.range(0, count).mapToObj(n -> new Party(UUID.randomUUID(), name + n)).toList();
  }

  private static Pairing pair(Party giver, Party receiver, int visits) {
    return new Pairing(
        UUID.randomUUID(),
        "outreach",
        giver.id(),
        giver.name(),
        receiver.id(),
        receiver.name(),
        START,
        null,
        "",
        "",
        visits,
        true);
  }

  private static PairingKind kind(Integer min, Integer max, boolean cover) {
    var school = new Side(PairingKind.Party.SCHOOL, "学校", null, null);
    return new PairingKind(
        "outreach",
        "送教",
        school,
        school,
        new Range(min, max),
        cover,
        new PairingKind.Visits("送教", 3),
        new Basis("PC-36 · 《》", START, "", "", ""));
  }
}
