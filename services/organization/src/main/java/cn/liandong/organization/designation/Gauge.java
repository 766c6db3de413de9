package cn.liandong.organization.designation;

import cn.liandong.seeds.pack.Batch;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a quota is filled on a day. Counted anew every time over the schools that stand on it.
 *
 * @param units schools that count
 * @param quota 0 where the document gives no number
 * @param spread units of the level the batch names that have a designated school
 */
record Gauge(
    UUID unitId, String unitName, int units, int quota, int granted, int nominated, int spread) {

  /** A unit as it stands on the day. */
  record Place(UUID id, String name, String path, String level) {

    boolean holds(String below) {
      return below.startsWith(path);
    }
  }

  /** A school that counts, with the state of its designation in the batch, null for none. */
  record Candidate(UUID id, String path, @Nullable State state) {}

  /** The gauge of one unit with a quota of its own. */
  static Gauge of(Batch batch, Place owner, List<Candidate> candidates, List<Place> spreadOver) {
    var own = candidates.stream().filter(school -> owner.holds(school.path())).toList();
    var granted =
        own.stream().filter(school -> school.state() != null && school.state().granted()).toList();
    var reached =
        spreadOver.stream()
            .filter(place -> granted.stream().anyMatch(school -> place.holds(school.path())))
            .count();
    return new Gauge(
        owner.id(),
        owner.name(),
        own.size(),
        batch.quota() == null ? 0 : batch.quota().of(own.size()),
        granted.size(),
        (int) own.stream().filter(school -> school.state() == State.NOMINATED).count(),
        (int) reached);
  }

  int open() {
    return Math.max(0, quota - granted);
  }

  /** The pack asks for more schools than there are. */
  boolean impossible() {
    return quota > units;
  }
}
