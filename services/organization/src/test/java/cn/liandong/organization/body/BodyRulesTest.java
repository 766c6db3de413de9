package cn.liandong.organization.body;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.seeds.pack.Basis;
import cn.liandong.seeds.pack.BodyKind;
import cn.liandong.seeds.pack.BodyRole;
import cn.liandong.seeds.pack.Range;
import cn.liandong.seeds.pack.UnitLevel;
import cn.liandong.seeds.pack.YearlyCheck;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BodyRulesTest {

  private static final UUID ID = UUID.randomUUID();
  private static final LocalDate START = LocalDate.of(2022, 9, 1);
  private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
  private static final YearlyCheck TWO_YEARS = new YearlyCheck(2, "摘牌");
  private static final BodyKind TEAM =
      new BodyKind(
          "team",
          "指导团队",
          List.of(UnitLevel.COUNTY),
          false,
          false,
          new Range(null, 9),
          List.of(
              new BodyRole("host", "主持人", 1, 1, true),
              new BodyRole("member", "成员", null, 8, false),
              new BodyRole("secretary", "工作秘书", 1, 1, false)),
          12,
          null,
          TWO_YEARS,
          List.of(),
          new Basis("OD-08 · 《》", START, "", "", ""));

  @Test
  void anEmptyTeamHasNoHeadAndTooFewSecretaries() {
    assertThat(kinds(List.of(), DAY))
        .containsExactly(Flag.Kind.HEAD_VACANT, Flag.Kind.ROLE_TOO_FEW);
  }

  @Test
  void aNinthMemberIsOneTooMany() {
    var seats = new ArrayList<>(List.of(seat("host"), seat("secretary")));
    IntStream.range(0, 9).forEach(n -> seats.add(seat("member")));

    assertThat(kinds(seats, DAY))
        .containsExactly(Flag.Kind.ROLE_TOO_MANY, Flag.Kind.SIZE_TOO_LARGE);
  }

  @Test
  void aSeatThatEndsTodayIsVacantToday() {
    var seats = List.of(seat("host", START, DAY), seat("secretary"));

    assertThat(kinds(seats, DAY.minusDays(1))).isEmpty();
    assertThat(kinds(seats, DAY)).containsExactly(Flag.Kind.HEAD_VACANT);
  }

  @Test
  void aTermIsOverOnItsLastDayAndRenewedByTheNext() {
    var first = new Term(ID, START, START.plusYears(1), "");
    var second = new Term(ID, START.plusYears(1), START.plusYears(2), "");

    assertThat(flags(List.of(first), List.of(), START.plusYears(1).minusDays(1))).isEmpty();
    assertThat(flags(List.of(first), List.of(), START.plusYears(1)))
        .extracting(Flag::kind, Flag::date)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Flag.Kind.TERM_EXPIRED, START.plusYears(1)));
    assertThat(flags(List.of(second, first), List.of(), START.plusYears(1))).isEmpty();
  }

  @Test
  void twoFailedYearsInARowLeadToADraftUntilItIsDecided() {
    var checks = List.of(check(2024, false), check(2023, false), check(2022, true));

    assertThat(flags(List.of(endless()), checks, DAY))
        .extracting(Flag::kind, Flag::name, Flag::count)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Flag.Kind.REMOVAL_DUE, "摘牌", 2));
    assertThat(FailedYears.undecided(TWO_YEARS, checks, List.of(removal(2024)))).isEmpty();
    assertThat(FailedYears.undecided(TWO_YEARS, checks, List.of(removal(2023)))).contains(2024);
  }

  @Test
  void aYearWithoutACheckBreaksTheRow() {
    assertThat(FailedYears.inARow(List.of(check(2024, false), check(2022, false)))).isEqualTo(1);
  }

  @Test
  void nothingIsFlaggedOfABodyThatIsGone() {
    var gone = new History(body(DAY), List.of(), List.of(endless()), List.of(), List.of());

    assertThat(BodyRules.flags(TEAM, gone, DAY)).isEmpty();
    assertThat(BodyRules.flags(TEAM, gone, DAY.minusDays(1))).isNotEmpty();
  }

  @Property
  void theRowIsTheNumberOfFailedYearsSinceTheLastPass(
      @ForAll @Size(min = 1, max = 12) List<Boolean> passed) {
    var checks =
        IntStream.range(0, passed.size())
            .mapToObj(n -> check(2010 + n, passed.get(n)))
            .sorted(Comparator.comparing(Check::year).reversed())
            .toList();

    assertThat(FailedYears.inARow(checks)).isEqualTo(passed.size() - 1 - passed.lastIndexOf(true));
  }

  @Property
  void aRoleIsNeverFuller_thanTheMostThatHoldItTogether(
      @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 40) Integer> starts,
      @ForAll @IntRange(min = 0, max = 40) int from) {
    var seats =
        starts.stream()
            .map(n -> seat("member", START.plusDays(n), START.plusDays(n + 10)))
            .toList();
    var most = BodyRules.mostFrom(seats, "member", START.plusDays(from));
    var perDay =
        IntStream.range(from, 60)
            .map(n -> BodyRules.count(seats, "member", START.plusDays(n)))
            .max()
            .orElse(0);

    assertThat(most).isEqualTo(perDay);
  }

  private static List<Flag.Kind> kinds(List<Seat> seats, LocalDate day) {
    var history = new History(body(null), seats, List.of(endless()), List.of(), List.of());
    return BodyRules.flags(TEAM, history, day).stream().map(Flag::kind).toList();
  }

  private static List<Flag> flags(List<Term> terms, List<Check> checks, LocalDate day) {
    var seats = List.of(seat("host"), seat("secretary"));
    return BodyRules.flags(TEAM, new History(body(null), seats, terms, checks, List.of()), day);
  }

  private static Body body(@Nullable LocalDate validTo) {
    return new Body(
        ID, "team", ID, "610526", "蒲城县", "第一团队", "", "", START, validTo, "", "", "", 1, true);
  }

  private static Term endless() {
    return new Term(ID, START, null, "");
  }

  private static Seat seat(String role) {
    return seat(role, START, null);
  }

  private static Seat seat(String role, LocalDate from, @Nullable LocalDate to) {
    return new Seat(UUID.randomUUID(), ID, role, null, "", "教研员", "教研室", from, to, "");
  }

  private static Check check(int year, boolean passed) {
    return new Check(ID, year, passed, "", "", "county-admin", Instant.EPOCH);
  }

  private static Removal removal(int year) {
    return new Removal(ID, year, false, null, "限期整改", "文号", "leader", Instant.EPOCH);
  }
}
