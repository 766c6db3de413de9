package cn.liandong.organization.code;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolCodeTest {

  @Test
  void theKindStandsInFront() {
    assertThat(SchoolCode.flaw("1144000501")).isNull();
    assertThat(new SchoolCode("1144000501").kind()).isEqualTo(SchoolCode.Kind.KINDERGARTEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "216102000", "21610200011", "2161O20001", "1261020001", "2199020001"})
  void aCodeOfAnotherFormIsFound(String code) {
    assertThat(SchoolCode.flaw(code)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2161020001,211,true", "2161020001,218,true", "2161020001,311,false",
    "3161020001,312,true", "3461020001,345,true", "1161020001,211,false",
    "2161020001,219,true", "2161020001,999,true"
  })
  void theKindAgreesWithTheSchoolType(String code, String schoolType, boolean fits) {
    assertThat(new SchoolCode(code).fits(schoolType)).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({"211,218,true", "211,311,false", "311,312,true", "341,342,true", "341,365,false"})
  void onlyAnotherCategoryNeedsAnotherCode(String before, String after, boolean survives) {
    assertThat(SchoolCode.survives(before, after)).isEqualTo(survives);
  }

  @Property
  void anyTextIsEitherFlawedOrHasAKind(@ForAll String text) {
    if (SchoolCode.flaw(text) == null) {
      assertThat(new SchoolCode(text).kind()).isNotNull();
    }
  }
}
