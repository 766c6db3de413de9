package cn.liandong.seeds.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundledPacksTest {

  static Stream<Pack> packs() {
    return PackLoader.bundled().stream().map(PackLoader::load);
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyRuleHasAReferenceToADocumentOfThePack(Pack pack) {
    var metrics = pack.metrics();
    var prefixes = metrics.documents().stream().map(PackDocument::code).toList();
    var bases =
        Stream.of(
                metrics.indicators().stream().map(Indicator::basis),
                metrics.templates().stream().map(ImportTemplate::basis),
                metrics.warnings().stream().map(WarningRule::basis),
                metrics.streaks().stream().map(StreakRule::basis),
                Stream.of(
                    metrics.ranking().basis(),
                    metrics.baseline().basis(),
                    metrics.bulletin().basis()))
            .flatMap(stream -> stream)
            .toList();

    assertThat(bases)
        .hasSizeGreaterThan(8)
        .allSatisfy(basis -> {
          assertThat(prefixes).contains(basis.reference().substring(0, 2));
          assertThat(basis.effectiveFrom()).isAfter("2022-01-01");
        });
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyRestrictedRuleThatIsOnQuotesItsDocumentAndSaysWhoDecided(Pack pack) {
    var on = pack.metrics().streaks().stream().filter(r -> r.on() && r.restricted()).toList();

    assertThat(on)
        .allSatisfy(rule -> {
          assertThat(rule.basis().asWritten()).isNotBlank();
          assertThat(rule.basis().decidedBy()).isNotBlank();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"pucheng-2025", "ordos-2023"})
  void aPackThatRanksDefinesTheIndicatorsOfTheMainJob(String code) {
    var pack = PackLoader.load(code);
    var wanted =
        Stream.concat(IntStream.rangeClosed(1, 16).mapToObj("I%02d"::formatted), Stream.of("I33"))
            .toList();

    assertThat(pack.metrics().indicators()).extracting(Indicator::code).containsAll(wanted);
  }

  @Test
  void puchengListsSchoolsForATalkAsItsDocumentOrders() {
    var pack = PackLoader.load("pucheng-2025");
    var interview = streak(pack, "interview");

    assertThat(interview.on()).isTrue();
    assertThat(interview.consecutive()).isEqualTo(2);
    assertThat(interview.basis().reference()).startsWith("PC-54 · ");
    assertThat(interview.tail().size(142)).isEqualTo(10);
    assertThat(interview.tail().size(12)).isEqualTo(2);
    assertThat(pack.metrics().ranking().parts()).extracting(Weight::indicator).containsOnly("I08");
  }

  @Test
  void ordosListsTheLastTwoOfNineBanners() {
    var pack = PackLoader.load("ordos-2023");

    assertThat(pack.organization().units()).hasSize(9);
    assertThat(streak(pack, "criticism").tail().size(9)).isEqualTo(2);
    assertThat(pack.metrics().ranking().parts()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tongxin-2022", "hunan-2023", "zengdu-2022"})
  void whereTheDocumentOrdersNoRankingOrSanctionThereIsNone(String code) {
    var metrics = PackLoader.load(code).metrics();

    assertThat(metrics.ranking().on()).isFalse();
    assertThat(metrics.streaks()).isEmpty();
    assertThat(metrics.warnings()).isEmpty();
  }

  @Test
  void zengduRaisesItsTargetsByDate() {
    var registration =
        PackLoader.load("zengdu-2022").metrics().indicators().stream()
            .filter(indicator -> indicator.code().equals("I01"))
            .map(Indicator::target)
            .toList();

    assertThat(registration)
        .extracting(target -> target.due() + " " + target.value())
        .containsExactly("2022-10-31 50", "2022-12-31 80", "2023-05-31 100");
  }

  @Test
  void hunanKnowsTheCountyItsDocumentNamesBelowItsCity() {
    var pack = PackLoader.load("hunan-2023").organization();

    assertThat(pack.root().level()).isEqualTo(UnitLevel.PROVINCE);
    assertThat(pack.units())
        .extracting(SeedUnit::code, SeedUnit::parent)
        .containsExactly(tuple("431100", null), tuple("431128", "431100"));
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyPackNamesTheEditionOfItsCodeSets(Pack pack) {
    var schoolTypes = pack.organization().schoolTypes();

    assertThat(schoolTypes.codeSet()).isEqualTo("school-types-2012");
    assertThat(schoolTypes.source()).contains("JY/T 1001-2012");
    assertThat(schoolTypes.codeOf("小学教学点")).contains("218");
    assertThat(schoolTypes.entries()).extracting(CodeSet.Entry::code).doesNotHaveDuplicates();
    assertThat(pack.organization().urbanRuralClasses().entries()).hasSize(7);
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyKindOfTheRegistryNamesItsDocument(Pack pack) {
    var registry = pack.organization();
    var prefixes = registry.documents().stream().map(PackDocument::code).toList();
    var bases =
        Stream.of(
                registry.bodyKinds().stream().map(BodyKind::basis),
                registry.designationProgrammes().stream().map(Programme::basis),
                registry.pairingKinds().stream().map(PairingKind::basis),
                registry.facilityKinds().stream().map(FacilityKind::basis))
            .flatMap(stream -> stream)
            .toList();

    assertThat(bases)
        .isNotEmpty()
        .allSatisfy(basis -> assertThat(prefixes).contains(basis.reference().substring(0, 2)));
  }

  @Test
  void ordosGuidanceTeamsHaveAHostAMostOfEightMembersAndOneYear() {
    var team = bodyKind("ordos-2023", "city_guidance_team");

    assertThat(team.headRole()).get().returns("主持人", BodyRole::name);
    assertThat(team.role("member")).get().returns(8, BodyRole::max);
    assertThat(team.termMonths()).isEqualTo(12);
    assertThat(team.count()).isEqualTo(5);
  }

  @Test
  void puchengHasAPoolOfThirtyExperts() {
    assertThat(bodyKind("pucheng-2025", "expert_pool").role("expert"))
        .get()
        .returns(new Range(30, 30), BodyRole::size);
  }

  private static BodyKind bodyKind(String pack, String code) {
    return PackLoader.load(pack).organization().bodyKinds().stream()
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theSamePackAlwaysHasTheSameContentHash() {
    assertThat(PackLoader.load("ordos-2023").contentSha256())
        .hasSize(64)
        .isEqualTo(PackLoader.load("ordos-2023").contentSha256())
        .isNotEqualTo(PackLoader.load("pucheng-2025").contentSha256());
  }

  @Test
  void aParentIsOfTheKindItsNameSays() {
    List<DistrictKind> kinds = PackLoader.load("pucheng-2025").organization().districtKinds();

    assertThat(kinds.stream().filter(kind -> kind.fits("罕井镇中心校")))
        .extracting(DistrictKind::code)
        .containsExactly("central_school");
    assertThat(kinds.stream().filter(kind -> kind.fits("县直")))
        .extracting(DistrictKind::code)
        .containsExactly("county_direct");
  }

  private static StreakRule streak(Pack pack, String code) {
    return pack.metrics().streaks().stream()
        .filter(rule -> rule.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
