package cn.liandong.organization.schoolclass;

import static cn.liandong.common.error.CommonError.NOT_ALLOWED;
import static cn.liandong.organization.OrganizationError.CLASSES_CHANGED;
import static cn.liandong.organization.OrganizationError.UNDO_OVER;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.organization.Database;
import cn.liandong.organization.UnitReach;
import cn.liandong.organization.schoolclass.AdvanceRepository.Advance;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * 升级 on 1 September. Grades follow from the date, so what the act does is to close the classes that
 * graduated, and to say what the new school year still lacks.
 */
@ApplicationScoped
class Advances {

  private final Database database;
  private final UnitReach reach;
  private final ClassRepository classes;
  private final AdvanceRepository advances;
  private final SchoolSystems systems;
  private final Clock clock;

  Advances(
      Database database,
      UnitReach reach,
      ClassRepository classes,
      AdvanceRepository advances,
      SchoolSystems systems,
      Clock clock) {
    this.database = database;
    this.reach = reach;
    this.classes = classes;
    this.advances = advances;
    this.systems = systems;
    this.clock = clock;
  }

  AdvancePlan preview(Caller caller, UUID unit, int schoolYear) {
    return database.read(
        new Act(caller, "CLASS_ADVANCE_PREVIEWED", "unit", unit.toString()),
        connection -> {
          requireWriter(connection, caller, unit);
          return plan(connection, caller, unit, schoolYear);
        });
  }

  List<Advance> list(Caller caller, UUID unit) {
    return database.read(
        new Act(caller, "CLASS_ADVANCES_READ", "unit", unit.toString()),
        connection -> {
          reach.require(connection, caller, unit, Role.readers());
          return advances.list(connection, unit);
        });
  }

  /**
   * @param expected how many classes the preview said would be closed
   */
  Advance advance(Caller caller, UUID unit, int schoolYear, int expected) {
    return database.write(
        new Act(caller, "CLASSES_ADVANCED", "unit", unit.toString()),
        connection -> {
          requireWriter(connection, caller, unit);
          ClassActs.lock(connection);
          var plan = plan(connection, caller, unit, schoolYear);
          if (plan.graduating().size() != expected) {
            throw CLASSES_CHANGED.because(
                "预览之后班级有变化：现有 %d 个班级将毕业。请重新预览后再升级。", plan.graduating().size());
          }
          return close(connection, caller, unit, plan);
        });
  }

  private Advance close(Connection connection, Caller caller, UUID unit, AdvancePlan plan)
      throws SQLException {
    var id = UUID.randomUUID();
    var closing = plan.graduating().stream().map(SchoolClass::id).toArray(UUID[]::new);
    new ClassActs(connection, id).remember(closing);
    advances.close(connection, SchoolYears.firstDay(plan.schoolYear()), closing);
    advances.add(connection, id, unit, plan, caller.username(), clock.instant());
    return advances.find(connection, caller, id).orElseThrow();
  }

  Advance undo(Caller caller, UUID id) {
    return database.write(
        new Act(caller, "CLASS_ADVANCE_UNDONE", "class_advance", id.toString()),
        connection -> {
          ClassActs.lock(connection);
          var advance =
              advances.find(connection, caller, id).orElseThrow(AdvanceRepository::absent);
          requireWriter(connection, caller, advance.unit());
          if (advance.undone()) {
            return advance;
          }
          if (clock.instant().isAfter(advance.undoExpires())) {
            throw UNDO_OVER.because("升级已超过七天，不能撤销。请通过导入班级名册更正。");
          }
          new ClassActs(connection, id).undo();
          advances.markUndone(connection, id, clock.instant());
          return advances.find(connection, caller, id).orElseThrow();
        });
  }

  private AdvancePlan plan(Connection connection, Caller caller, UUID unit, int schoolYear)
      throws SQLException {
    var day = SchoolYears.firstDay(schoolYear);
    return AdvancePlan.of(
        schoolYear, classes.all(connection, caller, unit, day, Classes.WRITERS), systems::of);
  }

  private void requireWriter(Connection connection, Caller caller, UUID unit) throws SQLException {
    if (!reach.has(connection, caller, unit, Classes.WRITERS)) {
      reach.require(connection, caller, unit, Role.readers());
      throw NOT_ALLOWED.because("只有县级管理员和本校管理员可以办理升级。");
    }
  }
}
