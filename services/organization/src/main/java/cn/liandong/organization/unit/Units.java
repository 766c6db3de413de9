package cn.liandong.organization.unit;

import static cn.liandong.organization.unit.UnitRepository.UNIT;

import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Reach;
import cn.liandong.common.scope.Role;
import cn.liandong.organization.OrganizationError;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Lists of the registry. */
@ApplicationScoped
class Units {

  private final UnitRepository repository;
  private final Clock clock;

  Units(UnitRepository repository, Clock clock) {
    this.repository = repository;
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
