package cn.liandong.organization.designation;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.organization.Scopes.VisibleUnit;
import cn.liandong.seeds.pack.Batch;
import cn.liandong.seeds.pack.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** How far each batch of a programme is filled. */
@ApplicationScoped
class Fills {

  private final Gauges gauges;
  private final DesignationRepository repository;

  Fills(Gauges gauges, DesignationRepository repository) {
    this.gauges = gauges;
    this.repository = repository;
  }

  Map<Batch, Fill> of(
      Handle handle, Caller caller, VisibleUnit unit, Programme programme, LocalDate day) {
    var fills = new HashMap<Batch, Fill>();
    for (var batch : programme.batches()) {
      fills.put(
          batch,
          new Fill(
              gauges.of(handle, caller, unit.path(), programme, batch, day),
              listedOpen(handle, caller, unit, programme, batch, day)));
    }
    return fills;
  }

  private List<String> listedOpen(
      Handle handle,
      Caller caller,
      VisibleUnit unit,
      Programme programme,
      Batch batch,
      LocalDate day) {
    if (batch.listed().isEmpty()) {
      return List.of();
    }
    var query =
        new DesignationRepository.Query(
            unit, programme.code(), batch.code(), day, PageRequest.whole());
    var designated =
        repository.list(handle, caller, query).stream()
            .filter(row -> row.on(day).filter(event -> event.state().granted()).isPresent())
            .map(Designation::unitName)
            .toList();
    return batch.listed().stream().filter(name -> !designated.contains(name)).toList();
  }
}
