package cn.liandong.metrics.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Ranks members inside peer groups: the greatest value first (the pack negates where less is
 * better), ties share a rank.
 *
 * @param exclusion a Chinese reason for a member that is not ranked
 * @param smallestGroup groups with fewer ranked members are not ranked at all
 */
public record Ranking<T, V extends Comparable<? super V>>(
    Function<T, String> group,
    Function<T, Optional<V>> value,
    Function<T, Optional<String>> exclusion,
    int smallestGroup) {

  private static final String MISSING = "本期无数据";

  /** A member with its value, read once. */
  private record Measured<T, V>(T member, V value) {}

  /** In the order given, every member once. */
  public List<Standing<T>> standings(List<T> members) {
    var ranked = new IdentityHashMap<T, Standing<T>>();
    var groups = new LinkedHashMap<String, List<Measured<T, V>>>();
    for (var member : members) {
      var measured = value.apply(member);
      var excluded =
          exclusion
              .apply(member)
              .or(() -> measured.isPresent() ? Optional.empty() : Optional.of(MISSING));
      if (excluded.isPresent()) {
        ranked.put(member, unranked(member, excluded.get()));
      } else {
        groups
            .computeIfAbsent(group.apply(member), g -> new ArrayList<>())
            .add(new Measured<>(member, measured.orElseThrow()));
      }
    }
    groups.forEach((name, peers) -> rank(name, peers, ranked));
    return members.stream().map(ranked::get).toList();
  }

  private Standing<T> unranked(T member, String reason) {
    return new Standing<>(member, group.apply(member), 0, 0, reason);
  }

  private void rank(String name, List<Measured<T, V>> peers, Map<T, Standing<T>> ranked) {
    if (peers.size() < smallestGroup) {
      var reason = "本组只有 %d 个单位，少于 %d 个，不排名".formatted(peers.size(), smallestGroup);
      peers.forEach(peer -> ranked.put(peer.member, unranked(peer.member, reason)));
      return;
    }
    peers.sort(Comparator.comparing((Measured<T, V> peer) -> peer.value).reversed());
    var rank = 0;
    for (int i = 0; i < peers.size(); i++) {
      var peer = peers.get(i);
      if (i == 0 || peer.value.compareTo(peers.get(i - 1).value) != 0) {
        rank = i + 1;
      }
      ranked.put(peer.member, new Standing<>(peer.member, name, rank, peers.size(), null));
    }
  }
}
