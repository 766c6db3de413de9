package cn.liandong.metrics.rehearsal;

import cn.liandong.metrics.streak.Listing;
import cn.liandong.metrics.streak.TailHistory;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who would no longer, or newly, reach the consequence if the source had failed in some periods.
 */
record OutageEffect(Set<UUID> spared, List<Listing> added) {

  static final OutageEffect NONE = new OutageEffect(Set.of(), List.of());

  static OutageEffect between(TailHistory asIs, TailHistory withOutage) {
    var now = reached(asIs);
    var then = reached(withOutage);
    var spared = now.stream().filter(id -> !then.contains(id)).collect(Collectors.toSet());
    var added =
        withOutage.listings().stream()
            .filter(Listing::reached)
            .filter(listing -> !now.contains(listing.unit().id()))
            .toList();
    return new OutageEffect(spared, added);
  }

  private static Set<UUID> reached(TailHistory history) {
    return history.listings().stream()
        .filter(Listing::reached)
        .map(listing -> listing.unit().id())
        .collect(Collectors.toSet());
  }

  String of(Listing listing) {
    return spared.contains(listing.unit().id()) ? "如按数据源中断处理，不再达到" : "";
  }
}
