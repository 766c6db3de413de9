package cn.liandong.organization.schoolclass;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.common.error.CommonError.NOT_ALLOWED;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.organization.Database;
import cn.liandong.organization.UnitReach;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reading classes and how many of the expected ones stand on the platform. */
@ApplicationScoped
class Classes {

  static final Role[] WRITERS = {Role.COUNTY_ADMINISTRATOR, Role.SCHOOL_ADMINISTRATOR};
  private static final int LONGEST_REASON = 200;
  private static final String EXPLAIN =
      """
      insert into class_gap (school_id, school_year, classes, reason, username, record_time)
      values (?, ?, ?, ?, ?, clock_timestamp())
      on conflict (school_id, school_year) do update set classes = excluded.classes,
        reason = excluded.reason, username = excluded.username,
        record_time = excluded.record_time\
      """;
  private static final String NOTHING_TO_EXPLAIN =
      "delete from class_gap where school_id = ? and school_year = ?";

  private final Database database;
  private final UnitReach reach;
  private final ClassRepository classes;
  private final CoverageRepository coverage;
  private final Clock clock;

  Classes(
      Database database,
      UnitReach reach,
      ClassRepository classes,
      CoverageRepository coverage,
      Clock clock) {
    this.database = database;
    this.reach = reach;
    this.classes = classes;
    this.coverage = coverage;
    this.clock = clock;
  }

  /**
   * @param count classes that were not built; 0 takes the explanation back
   */
  record Gap(UUID school, int schoolYear, int count, String reason) {

    Gap {
      reason = reason.strip();
      if (count < 0 || count > 0 && (reason.isEmpty() || reason.length() > LONGEST_REASON)) {
        throw ARGUMENT_INVALID.because("请写明未建班级的数量和原因，原因最多 %d 个字。", LONGEST_REASON);
      }
    }
  }

  List<SchoolClass> list(Caller caller, UUID unit, LocalDate day, PageRequest page) {
    return database.read(
        new Act(caller, "CLASSES_READ", "unit", unit.toString()),
        connection -> {
          reach.require(connection, caller, unit, Role.readers());
          return classes.list(connection, caller, unit, day, page);
        });
  }

  CoverageRepository.Listing coverage(Caller caller, UUID unit, LocalDate day, PageRequest page) {
    return database.read(
        new Act(caller, "CLASS_COVERAGE_READ", "unit", unit.toString()),
        connection -> {
          reach.require(connection, caller, unit, Role.readers());
          return coverage.list(connection, caller, unit, day, page);
        });
  }

  void explain(Caller caller, Gap gap) {
    database.write(
        new Act(caller, "CLASS_GAP_EXPLAINED", "unit", gap.school.toString()),
        connection -> {
          requireWriter(connection, caller, gap.school);
          return gap.count == 0
              ? Database.update(connection, NOTHING_TO_EXPLAIN, gap.school, gap.schoolYear)
              : Database.update(
                  connection,
                  EXPLAIN,
                  gap.school,
                  gap.schoolYear,
                  gap.count,
                  gap.reason,
                  caller.username());
        });
  }

  private void requireWriter(Connection connection, Caller caller, UUID unit) throws SQLException {
    if (!reach.has(connection, caller, unit, WRITERS)) {
      reach.require(connection, caller, unit, Role.readers());
      throw NOT_ALLOWED.because("只有县级管理员和本校管理员可以改动班级。");
    }
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
