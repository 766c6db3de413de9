package cn.liandong.imports.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.liandong.imports.sheet.Rows;
import cn.liandong.imports.table.Texts;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitIndexTest {

  private static final List<String> PLACES = List.of("陕西省", "渭南市", "蒲城县");

  private final List<Candidate> schools = schools();
  private final UnitIndex index = new UnitIndex(schools, PLACES, Map.of());

  @Test
  void everyOddNameOfTheSamplesButTheAmbiguousIsFound() throws IOException {
    var expected = new ObjectMapper().readTree(Rows.sample("expected.json").toFile());
    var ambiguous = expected.get("ambiguousNames").toString();
    var names = new ArrayList<String>();
    expected.get("aliases").fieldNames().forEachRemaining(names::add);
    for (var name : names) {
      if (ambiguous.contains("\"" + name + "\"")) {
        assertThat(index.find("", name)).isInstanceOf(Match.Ambiguous.class);
      } else {
        assertThat(index.find("", Texts.strip(name)))
            .as(name)
            .isInstanceOfSatisfying(
                Match.Found.class,
                found ->
                    assertThat(found.unit().code())
                        .isEqualTo(expected.get("aliases").get(name).asText()));
      }
    }
  }

  @Test
  void anAmbiguousNameIsOfferedAllItFitsEquallyWell() {
    var suggestions = index.suggestions("东关小学");
    assertThat(suggestions).hasSize(17);
    assertThat(suggestions).extracting(Suggestion::score).containsOnly(90);
  }

  @Test
  void aNameOfAnotherTownIsNotTakenForTheSameNameHere() {
    assertThat(index.find("", "城关镇东关小学")).isInstanceOf(Match.Unknown.class);
  }

  @Test
  void aNameLikeNothingHasNoSuggestion() {
    assertThat(index.find("", "不存在的学校")).isInstanceOf(Match.Unknown.class);
    assertThat(index.suggestions("不存在的学校")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "蒲城县第一小学, NAME",
    "蒲城县第 一小学, NAME",
    "陕西省渭南市蒲城县第一小学, SUGGESTION",
    "蒲城第1小学, SUGGESTION",
    "蒲城县第一完全小学, SUGGESTION"
  })
  void clearVariantsAreFound(String name, MatchedBy by) {
    assertThat(index.find("", name))
        .isInstanceOfSatisfying(
            Match.Found.class,
            found -> {
              assertThat(found.unit().code()).isEqualTo("2161020001");
              assertThat(found.by()).isEqualTo(by);
            });
  }

  @Test
  void aCodeGoesBeforeTheName() {
    assertThat(index.find("2161020001", "第一小（旧名）"))
        .isInstanceOfSatisfying(
            Match.Found.class, found -> assertThat(found.by()).isEqualTo(MatchedBy.CODE));
  }

  @Test
  void aCodeAndANameOfDifferentUnitsContradict() {
    assertThat(index.find("2161020001", "蒲城县第二小学")).isInstanceOf(Match.Contradiction.class);
  }

  @Test
  void aDecisionIsUsedNextTime() {
    var chosen = schools.get(36);
    var decided = new UnitIndex(schools, PLACES, Map.of("东关小学", chosen.id()));
    assertThat(decided.find("", " 东关小学 ")).isEqualTo(new Match.Found(chosen, MatchedBy.DECISION));
  }

  @Test
  void anAliasIsAsGoodAsAName() {
    var unit = new Candidate(UUID.randomUUID(), "", "蒲城县特殊教育学校", List.of("特校"), "");
    assertThat(new UnitIndex(List.of(unit), PLACES, Map.of()).find("", "特校"))
        .isEqualTo(new Match.Found(unit, MatchedBy.ALIAS));
  }

  @ParameterizedTest
  @CsvSource({
    "第二小学, 第2小学, 99, PLACE_LEFT_OUT",
    "第二小学, 二小, 95, SHORT_FORM",
    "第十二中学, 12中学, 0, ",
    "城关镇第三小学, 三小, 90, SHORT_FORM",
    "尧山中学, 遥山中学, 93, SOUND",
    "城关镇第二小学, 城关镇第三小学, 0, ",
    "城关镇第二小学, 城关镇第二小学北校区, 80, SIMILAR"
  })
  void aSuggestionSaysHowCloseItIsAndWhy(String ours, String theirs, int score, Why why) {
    var suggestions = only(ours, "").suggestions(theirs);
    if (why == null) {
      assertThat(suggestions).isEmpty();
    } else {
      assertThat(suggestions)
          .singleElement()
          .returns(score, Suggestion::score)
          .returns(why, Suggestion::why);
    }
  }

  @Test
  void theUnitAboveTellsTheSameNameApart() {
    var here = new Candidate(UUID.randomUUID(), "", "罕井镇东关小学", List.of(), "罕井镇中心校");
    var there = new Candidate(UUID.randomUUID(), "", "孙镇东关小学", List.of(), "孙镇中心校");
    var both = new UnitIndex(List.of(here, there), PLACES, Map.of());

    assertThat(both.find("", "东关小学", "")).isInstanceOf(Match.Ambiguous.class);
    assertThat(both.find("", "东关小学", "孙镇")).isEqualTo(new Match.Found(there, MatchedBy.SUGGESTION));
    assertThat(both.suggestions("东关小学", "孙镇"))
        .extracting(Suggestion::unit, Suggestion::score)
        .containsExactly(tuple(there, 95), tuple(here, 90));
  }

  private static UnitIndex only(String name, String parent) {
    var unit = new Candidate(UUID.randomUUID(), "", name, List.of(), parent);
    return new UnitIndex(List.of(unit), PLACES, Map.of());
  }

  private static List<Candidate> schools() {
    var schools = new ArrayList<Candidate>();
    for (var row : Rows.of("pucheng-units.xlsx").sheet(0)) {
      var code = row.cell(1).text();
      if (code.matches("\\d{10}")) {
        var id = UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
        schools.add(new Candidate(id, code, row.cell(2).text(), List.of(), ""));
      }
    }
    return schools;
  }
}
