package cn.liandong.common.scope;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {

  @ParameterizedTest
  @EnumSource
  void oneOfTheThreeExcludesEveryOtherRole(Role role) {
    for (var other : Role.values()) {
      assertThat(role.excludes(other))
          .as("%s and %s", role, other)
          .isEqualTo(other.excludes(role))
          .isEqualTo(role != other && (role.isSeparated() || other.isSeparated()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void noneOfTheThreeReadsFigures(Role role) {
    if (role.isSeparated() || role == Role.AGENCY) {
      assertThat(Role.readers()).doesNotContain(role);
    } else {
      assertThat(Role.readers()).contains(role);
    }
  }
}
