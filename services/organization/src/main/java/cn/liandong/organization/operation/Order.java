package cn.liandong.organization.operation;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.organization.OrganizationError.REASON_MISSING;

import cn.liandong.organization.unit.Facts;
import cn.liandong.organization.unit.Level;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operation as it was ordered.
 *
 * @param units in the order given
 * @param target what the units go below or into
 * @param tree code of a parallel tree, empty for the administrative one
 */
record Order(
    Kind kind,
    LocalDate day,
    String reason,
    List<UUID> units,
    @Nullable UUID target,
    String name,
    String code,
    String schoolType,
    List<Newcomer> newcomers,
    String tree,
    boolean goesOn) {

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_REASON = 200;
  private static final int MOST_UNITS = 200;

  /**
   * A unit that the operation brings about.
   *
   * @param children that go below it
   */
  record Newcomer(
      UUID id,
      String name,
      String code,
      @Nullable Level level,
      String kind,
      String schoolType,
      String urbanRural,
      List<UUID> children) {

    Newcomer {
      name = requireName(name);
    }

    /** Like the unit that it comes from, where nothing else is said. */
    Facts facts(Facts origin) {
      return Facts.of(origin.level(), name, origin.parent())
          .edit()
          .code(code.isEmpty() ? null : code)
          .kind(kind.isEmpty() ? origin.kind() : kind)
          .schoolType(schoolType.isEmpty() ? origin.schoolType() : schoolType)
          .urbanRural(urbanRural.isEmpty() ? origin.urbanRural() : urbanRural)
          .ownership(origin.ownership())
          .groups(origin.groups())
          .facts();
    }
  }

  Order {
    units = List.copyOf(new LinkedHashSet<>(units));
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw REASON_MISSING.because("请写明依据的文件或原因，最多 %d 个字。", LONGEST_REASON);
    }
    if (units.size() > MOST_UNITS || newcomers.size() > MOST_UNITS) {
      throw ARGUMENT_INVALID.because("一次最多操作 %d 个单位，请分次进行。", MOST_UNITS);
    }
    var complete =
        switch (kind) {
          case CREATE -> target != null && !newcomers.isEmpty();
          case RENAME, RETYPE -> units.size() == 1;
          case MOVE -> !units.isEmpty() && (target != null || !tree.isEmpty());
          case CLOSE, REOPEN -> !units.isEmpty();
          case MERGE -> !units.isEmpty() && (target != null) != (newcomers.size() == 1);
          case SPLIT -> units.size() == 1 && newcomers.size() >= (goesOn ? 1 : 2);
        };
    if (!complete) {
      throw ARGUMENT_INVALID.because("“%s”的资料没有填全，请选好单位、目标单位或填好新单位后再试。", kind.chinese());
    }
  }

  static String requireName(String name) {
    var stripped = name.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
      throw ARGUMENT_INVALID.because("请填写单位名称，最多 %d 个字。", LONGEST_NAME);
    }
    return stripped;
  }

  UUID first() {
    return units.getFirst();
  }

  /** Units that the order names and that must exist. */
  Set<UUID> named() {
    var named = new LinkedHashSet<>(units);
    if (target != null) {
      named.add(target);
    }
    newcomers.forEach(newcomer -> named.addAll(newcomer.children()));
    return named;
  }
}
