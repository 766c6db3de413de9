package cn.liandong.organization.designation;

import cn.liandong.common.scope.Caller;
import cn.liandong.seeds.pack.Batch;
import cn.liandong.seeds.pack.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Quotas as they are filled on a day. Nothing of it is stored: a merged school moves them. */
@ApplicationScoped
class Gauges {

  private final GaugeRepository repository;

  Gauges(GaugeRepository repository) {
    this.repository = repository;
  }

  /** Gauges of the units with a quota of their own at, above or below the path. */
  List<Gauge> of(
      Handle handle, Caller caller, String path, Programme programme, Batch batch, LocalDate day) {
    var owners =
        repository.places(handle, caller, programme.per(), day).stream()
            .filter(owner -> owner.path().startsWith(path) || path.startsWith(owner.path()))
            .toList();
    var candidates = repository.candidates(handle, caller, programme, batch, day);
    var spread =
        batch.spread() == null
            ? List.<Gauge.Place>of()
            : repository.places(handle, caller, batch.spread().level(), day);
    return owners.stream().map(owner -> Gauge.of(batch, owner, candidates, spread)).toList();
  }

  /** Whether the unit may be designated on the day. */
  boolean eligible(
      Handle handle, Caller caller, UUID unit, Programme programme, Batch batch, LocalDate day) {
    return repository.candidates(handle, caller, programme, batch, day).stream()
        .anyMatch(school -> school.id().equals(unit));
  }
}
