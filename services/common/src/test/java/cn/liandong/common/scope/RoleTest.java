package cn.liandong.common.scope;

import static cn.liandong.common.scope.Role.EMERGENCY_READER;
import static cn.liandong.common.scope.Role.SYSTEM_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {

  @ParameterizedTest
  @EnumSource
  void oneOfTheThreeAndAnEmergencyReaderExcludeEveryOtherRole(Role role) {
    for (var other : Role.values()) {
      assertThat(role.excludes(other))
          .as("%s and %s", role, other)
          .isEqualTo(other.excludes(role))
          .isEqualTo(
              role != other && (isAlone(role) || isAlone(other)) && !isEmergency(role, other));
    }
  }

  private static boolean isAlone(Role role) {
    return role.isSeparated() || role == EMERGENCY_READER;
  }

  private static boolean isEmergency(Role role, Role other) {
    return Set.of(role, other).equals(Set.of(EMERGENCY_READER, SYSTEM_ADMINISTRATOR));
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
