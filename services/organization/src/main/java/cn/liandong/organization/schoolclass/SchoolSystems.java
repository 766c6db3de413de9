package cn.liandong.organization.schoolclass;

import cn.liandong.organization.pack.Packs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The school systems of the pack, the usual one first. */
@ApplicationScoped
class SchoolSystems {

  private final Packs packs;

  SchoolSystems(Packs packs) {
    this.packs = packs;
  }

  private List<SchoolSystem> all() {
    return packs.current().schoolSystems().stream().map(SchoolSystem::of).toList();
  }

  /** The usual one where the code is empty or no longer in the pack. */
  SchoolSystem of(String code) {
    var all = all();
    return all.stream().filter(system -> isCalled(system, code)).findFirst().orElse(all.getFirst());
  }

  boolean knows(String code) {
    return all().stream().anyMatch(system -> isCalled(system, code));
  }

  private static boolean isCalled(SchoolSystem system, String code) {
    return system.code().equals(code) || system.name().equals(code);
  }
}
