package cn.liandong.metrics.bulletin;

import static cn.liandong.metrics.MetricsError.BULLETIN_NOT_FOUND;

import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.metrics.value.Refusals;
import cn.liandong.proto.agency.v1.Publication;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

/** Published bulletins by the snapshot id printed on them. */
@ApplicationScoped
class Publications {

  private static final Role[] READERS = {
    Role.COUNTY_ADMINISTRATOR, Role.COUNTY_LEADER, Role.AGENCY
  };

  private final BulletinStore store;
  private final Refusals refusals;

  Publications(BulletinStore store, Refusals refusals) {
    this.store = store;
    this.refusals = refusals;
  }

  /** Fails with BULLETIN_NOT_FOUND; the refusal is audited. */
  Publication require(Handle handle, Caller caller, String snapshotId) {
    return store
        .findPublished(handle, caller, snapshotId, READERS)
        .map(bulletin ->
            PublicationProto.of(bulletin, store.figures(handle, caller, bulletin.id(), READERS)))
        .orElseThrow(() -> {
          refusals.record(caller, "PUBLICATION_READ", "snapshot", snapshotId, BULLETIN_NOT_FOUND);
          return BULLETIN_NOT_FOUND.because("没有找到这份已发布的通报，或者它不在授权范围内。请核对文末的数据快照编号。");
        });
  }
}
