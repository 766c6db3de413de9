package cn.liandong.organization.denominator;

import static cn.liandong.common.error.CommonError.NOT_ALLOWED;
import static cn.liandong.organization.OrganizationError.RETURNS_NOT_FOUND;
import static cn.liandong.organization.denominator.DenominatorRepository.UNIT;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.error.Failure;
import cn.liandong.common.page.PageRequest;
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

/** Reading and signing the headcounts of the annual returns. */
@ApplicationScoped
class Denominators {

  private final DenominatorRepository repository;
  private final OrganizationTrail trail;
  private final Clock clock;

  Denominators(DenominatorRepository repository, OrganizationTrail trail, Clock clock) {
    this.repository = repository;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * @param without names of schools without headcounts, on the first page only
   */
  record Listing(List<DenominatorView> rows, List<String> without) {}

  @WithSession(UNIT)
  Uni<Listing> list(Caller caller, UUID unit, LocalDate day, PageRequest page) {
    var reach = Reach.of(caller, LocalDate.now(clock), Role.readers());
    return repository
        .findPath(reach, unit, day)
        .onItem()
        .ifNull()
        .failWith(OrganizationError::unitNotFound)
        .chain(path -> list(reach, path, day, page));
  }

  private Uni<Listing> list(Reach reach, String path, LocalDate day, PageRequest page) {
    return repository
        .list(reach, path, day, page)
        .chain(rows ->
            page.first()
                ? repository
                    .listWithout(reach, path, day)
                    .map(without -> new Listing(rows, without))
                : Uni.createFrom().item(new Listing(rows, List.of())));
  }

  /** The number of schools whose headcounts were signed just now. */
  @WithTransaction(UNIT)
  Uni<Long> sign(Caller caller, UUID unit, String year) {
    var act = new Act(caller, "DENOMINATORS_SIGNED", "unit", unit.toString());
    var leader = Reach.of(caller, LocalDate.now(clock), Role.COUNTY_LEADER);
    return repository
        .findPath(leader, unit, leader.day())
        .onItem()
        .ifNull()
        .switchTo(() -> refuse(caller, unit))
        .chain(path -> sign(leader, path, year, act));
  }

  private Uni<Long> sign(Reach leader, String path, String year, Act act) {
    return repository
        .count(leader, path, year)
        .invoke(Denominators::requireAny)
        .chain(() -> repository.sign(leader, path, year, act.caller().username(), clock.instant()))
        .call(count -> written(act, year, count));
  }

  private Uni<Void> written(Act act, String year, long count) {
    return repository
        .session()
        .chain(session -> trail.done(session, act, "%s 学年 %d 所".formatted(year, count)));
  }

  private Uni<String> refuse(Caller caller, UUID unit) {
    var reader = Reach.of(caller, LocalDate.now(clock), Role.readers());
    return repository
        .findPath(reader, unit, reader.day())
        .onItem()
        .ifNull()
        .failWith(Denominators::absent)
        .invoke(seen -> {
          throw NOT_ALLOWED.because("只有县级领导可以签认年报数据。");
        });
  }

  private static void requireAny(long count) {
    if (count == 0) {
      throw absent();
    }
  }

  static Failure absent() {
    return RETURNS_NOT_FOUND.because("没有这个学年的年报数据，请先导入年报统计表。");
  }
}
