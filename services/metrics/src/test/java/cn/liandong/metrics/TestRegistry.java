package cn.liandong.metrics;

import cn.liandong.common.id.Ids;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Units and grants as organization and identity would project them. */
final class TestRegistry {

  static final LocalDate SINCE = LocalDate.of(2022, 9, 1);

  private final Handle handle;

  TestRegistry(Handle handle) {
    this.handle = handle;
  }

  /** What a unit is, apart from where it stands. */
  record Kind(String level, String schoolType, String urbanRural) {

    static Kind of(String level) {
      return new Kind(level, "", "");
    }
  }

  void unit(UUID id, String code, String name, Kind kind, int order, UUID parent, String path) {
    handle.execute(
        """
        insert into unit_ref (id, valid_from, code, name, level, school_type, urban_rural,
          order_number, parent_id, path, revision)
        values (?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, 1)\
        """,
        id,
        SINCE,
        code,
        name,
        kind.level(),
        kind.schoolType(),
        kind.urbanRural(),
        order,
        parent,
        path);
  }

  void headcount(UUID school, int teachers, int students, int classes, String source) {
    handle.execute(
        "insert into denominator_ref values (?, ?, '2024-2025', ?, ?, ?, ?, true)",
        school,
        SINCE,
        teachers,
        students,
        classes,
        source);
  }

  void grant(String username, String role, UUID unit) {
    handle.execute(
        "insert into grant_ref values (?, ?, ?, ?, ?, ?, ?, null)",
        Ids.next(),
        Ids.next(),
        "subject-" + username,
        username,
        role,
        unit,
        SINCE);
  }
}
