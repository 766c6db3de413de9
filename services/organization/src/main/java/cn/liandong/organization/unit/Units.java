package cn.liandong.organization.unit;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.common.error.CommonError.NOT_ALLOWED;
import static cn.liandong.organization.OrganizationError.REASON_MISSING;
import static cn.liandong.organization.OrganizationError.UNIT_STALE;
import static cn.liandong.organization.OrganizationError.unitNotFound;
import static cn.liandong.organization.unit.UnitRepository.UNIT;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Reach;
import cn.liandong.common.scope.Role;
import cn.liandong.organization.OrganizationError;
import cn.liandong.organization.audit.OrganizationTrail;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The rules of reading and editing the registry. */
@ApplicationScoped
class Units {

  private final UnitRepository repository;
  private final OrganizationTrail trail;
  private final Clock clock;

  Units(UnitRepository repository, OrganizationTrail trail, Clock clock) {
    this.repository = repository;
    this.trail = trail;
    this.clock = clock;
  }

  @WithSession(UNIT)
  Uni<List<UnitView>> list(Caller caller, UnitQuery query) {
    return repository.list(reach(caller, Role.readers()), query);
  }

  @WithSession(UNIT)
  Uni<List<UnitView>> listBelow(Caller caller, UUID parent, UnitQuery query) {
    var reach = reach(caller, Role.readers());
    return repository
        .history(reach, parent)
        .map(versions -> asOf(versions, query.day()))
        .chain(found -> repository.list(reach, query.below(found)));
  }

  /** Every version, newest first. */
  @WithSession(UNIT)
  Uni<List<UnitView>> history(Caller caller, UUID unit) {
    return repository.history(reach(caller, Role.readers()), unit).invoke(Units::requireAny);
  }

  @WithTransaction(UNIT)
  Uni<UnitView> update(Caller caller, UnitEdit edit) {
    var act = new Act(caller, "UNIT_UPDATED", "unit", edit.unitId().toString());
    return change(act, edit.unitId(), edit.version(), edit.effective(), v -> v.describe(edit));
  }

  @WithTransaction(UNIT)
  Uni<UnitView> participate(Caller caller, ParticipationEdit edit) {
    if (edit.out() && edit.reason().isBlank()) {
      throw REASON_MISSING.because("请写明该校不参与排名的原因。");
    }
    var act = new Act(caller, "PARTICIPATION_SET", "unit", edit.unitId().toString());
    return change(
        act,
        edit.unitId(),
        edit.version(),
        edit.from(),
        version -> {
          requireSchool(version);
          version.participate(edit.out(), edit.reason().strip(), edit.from());
        });
  }

  private Uni<UnitView> change(
      Act act, UUID id, long version, LocalDate day, Consumer<UnitVersion> edit) {
    return repository
        .nextRevision()
        .chain(revision -> require(act.caller(), id, version, revision))
        .chain(() -> repository.open(id))
        .chain(before -> write(before, before.from(day, clock.instant()), edit))
        .chain(() -> repository.session())
        .chain(session -> trail.done(session, act, "自 " + day + " 起"))
        .chain(() -> repository.latest(id));
  }

  private Uni<Void> write(UnitVersion before, UnitVersion after, Consumer<UnitVersion> edit) {
    edit.accept(after);
    return repository.replace(before, after);
  }

  private Uni<Void> require(Caller caller, UUID id, long version, long revision) {
    return repository
        .find(reach(caller, Role.COUNTY_ADMINISTRATOR), id)
        .onItem()
        .ifNull()
        .switchTo(() -> refuse(caller, id))
        .invoke(unit -> {
          if (unit.version != version) {
            throw UNIT_STALE.because("该单位的资料刚被其他人修改过，请刷新后再改。");
          }
          unit.movedTo(revision);
        })
        .replaceWithVoid();
  }

  private Uni<Unit> refuse(Caller caller, UUID id) {
    return repository
        .find(reach(caller, Role.readers()), id)
        .onItem()
        .ifNull()
        .failWith(OrganizationError::unitNotFound)
        .invoke(seen -> {
          throw NOT_ALLOWED.because("只有县级管理员可以修改单位资料。");
        });
  }

  private static void requireSchool(UnitVersion version) {
    if (version.level != Level.SCHOOL) {
      throw ARGUMENT_INVALID.because("只有学校可以设置是否参与排名。");
    }
  }

  private static void requireAny(List<UnitView> versions) {
    if (versions.isEmpty()) {
      throw unitNotFound();
    }
  }

  static UnitView asOf(List<UnitView> newestFirst, LocalDate day) {
    return newestFirst.stream()
        .filter(v -> !v.validFrom.isAfter(day) && (v.validTo == null || v.validTo.isAfter(day)))
        .findFirst()
        .orElseThrow(OrganizationError::unitNotFound);
  }

  private Reach reach(Caller caller, Role... roles) {
    return Reach.of(caller, LocalDate.now(clock), roles);
  }
}
