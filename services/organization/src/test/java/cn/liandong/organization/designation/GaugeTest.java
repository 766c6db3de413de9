package cn.liandong.organization.designation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.organization.designation.Gauge.Candidate;
import cn.liandong.organization.designation.Gauge.Place;
import cn.liandong.seeds.pack.Batch;
import cn.liandong.seeds.pack.Quota;
import cn.liandong.seeds.pack.Quota.Bound;
import cn.liandong.seeds.pack.Quota.Rounding;
import cn.liandong.seeds.pack.Quota.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GaugeTest {

  private static final Place BANNER = place("东胜区", "/1/2/");
  private static final Batch FIFTH =
      batch(new Quota(Bound.AT_LEAST, null, new Share(1, 5, Rounding.UP)));

  @Property
  void aShareIsRoundedExactly(
      @ForAll @IntRange(min = 0, max = 20_000) int schools,
      @ForAll @IntRange(min = 1, max = 100) int numerator,
      @ForAll Rounding rounding) {
    var mode =
        switch (rounding) {
          case UP -> RoundingMode.CEILING;
          case DOWN -> RoundingMode.FLOOR;
          case HALF_UP -> RoundingMode.HALF_UP;
        };
    var exact =
        BigDecimal.valueOf(schools)
            .multiply(BigDecimal.valueOf(numerator))
            .divide(BigDecimal.valueOf(100), 0, mode)
            .intValueExact();

    assertThat(new Quota(Bound.AT_LEAST, null, new Share(numerator, 100, rounding)).of(schools))
        .isEqualTo(exact);
  }

  @Property
  void aFifthIsFilledByTheLeastNumberThatIsNoLess(
      @ForAll @IntRange(min = 1, max = 500) int schools) {
    var quota = FIFTH.quota().of(schools);

    assertThat(quota * 5).isGreaterThanOrEqualTo(schools);
    assertThat((quota - 1) * 5).isLessThan(schools);
  }

  @Test
  void aMergedSchoolMovesTheQuotaAndFreesItsPlace() {
    var schools = new ArrayList<>(candidates(11));
    schools.set(0, school("/1/2/0/", State.DESIGNATED));
    schools.set(1, school("/1/2/1/", State.NOMINATED));
    assertThat(gauge(FIFTH, schools))
        .extracting(Gauge::quota, Gauge::granted, Gauge::nominated, Gauge::open)
        .containsExactly(3, 1, 1, 2);

    assertThat(gauge(FIFTH, schools.subList(1, 11)))
        .extracting(Gauge::quota, Gauge::granted, Gauge::open)
        .containsExactly(2, 0, 2);
  }

  @Test
  void schoolsOfAnotherBannerDoNotCount() {
    var schools = new ArrayList<>(candidates(5));
    schools.add(school("/1/3/9/", State.ACCEPTED));

    assertThat(gauge(FIFTH, schools))
        .extracting(Gauge::units, Gauge::granted)
        .containsExactly(5, 0);
  }

  @Test
  void aNumberOverTheSchoolsThereAreIsImpossible() {
    var twenty = batch(new Quota(Bound.EXACTLY, 20, null));

    assertThat(gauge(twenty, candidates(19)).impossible()).isTrue();
    assertThat(gauge(twenty, candidates(20)).impossible()).isFalse();
  }

  @Test
  void theSpreadCountsUnitsWithADesignatedSchool() {
    var province = place("湖南省", "/");
    var cities = List.of(place("长沙市", "/1/"), place("永州市", "/2/"));
    var schools =
        List.of(
            school("/1/7/", State.ACCEPTED),
            school("/1/8/", State.DESIGNATED),
            school("/2/9/", State.WITHDRAWN));

    assertThat(Gauge.of(FIFTH, province, schools, cities).spread()).isEqualTo(1);
  }

  private static Gauge gauge(Batch batch, List<Candidate> schools) {
    return Gauge.of(batch, BANNER, schools, List.of());
  }

  private static List<Candidate> candidates(int count) {
    return IntStream.range(0, count).mapToObj(n -> school("/1/2/" + n + "/", null)).toList();
  }

  private static Candidate school(String path, @Nullable State state) {
    return new Candidate(UUID.randomUUID(), path, state);
  }

  private static Place place(String name, String path) {
    return new Place(UUID.randomUUID(), name, path, "COUNTY");
  }

  private static Batch batch(Quota quota) {
    return new Batch("all", "首批", quota, null, null, null);
  }
}
