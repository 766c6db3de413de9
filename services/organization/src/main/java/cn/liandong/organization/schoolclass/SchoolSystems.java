package cn.liandong.organization.schoolclass;

import cn.liandong.organization.pack.Packs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The school systems of the pack, the usual one first. */
@ApplicationScoped
class SchoolSystems {

  private final List<SchoolSystem> all;

  SchoolSystems(Packs packs) {
    all = packs.current().schoolSystems().stream().map(SchoolSystem::of).toList();
  }

  /** The usual one where the code is empty or no longer in the pack. */
  SchoolSystem of(String code) {
    return all.stream().filter(system -> isCalled(system, code)).findFirst().orElse(all.getFirst());
  }

  boolean knows(String code) {
    return all.stream().anyMatch(system -> isCalled(system, code));
  }

  private static boolean isCalled(SchoolSystem system, String code) {
    return system.code().equals(code) || system.name().equals(code);
  }
}
