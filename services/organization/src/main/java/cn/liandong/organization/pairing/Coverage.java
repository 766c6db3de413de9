package cn.liandong.organization.pairing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import cn.liandong.seeds.pack.PairingKind;
import java.util.List;
import java.util.UUID;

/**
 * What the rules of a kind say of its pairs on a day.
 *
 * @param receivers how many may receive
 * @param visitsShort pairs with fewer visits in the school year than they need
 */
record Coverage(
    int receivers,
    List<Counted> uncovered,
    List<Counted> tooFew,
    List<Counted> tooMany,
    List<Counted> visitsShort) {

  record Counted(UUID id, String name, int count) {}

  /**
   * @param pairs those that hold on the day
   * @param givers all that may give and are known beforehand, in print order
   * @param receivers all that may receive, in print order
   */
  static Coverage of(
      PairingKind kind, List<Pairing> pairs, List<Party> givers, List<Party> receivers) {
    var served = pairs.stream().map(Pairing::receiverId).collect(toSet());
    var perGiver = pairs.stream().collect(groupingBy(Pairing::giverId, counting()));
    var counted =
        givers.stream()
            .map(giver ->
                new Counted(
                    giver.id(), giver.name(), perGiver.getOrDefault(giver.id(), 0L).intValue()))
            .toList();
    return new Coverage(
        receivers.size(),
        receivers.stream()
            .filter(receiver -> kind.cover() && !served.contains(receiver.id()))
            .map(receiver -> new Counted(receiver.id(), receiver.name(), 0))
            .toList(),
        counted.stream().filter(giver -> kind.receivers().tooFew(giver.count())).toList(),
        counted.stream().filter(giver -> kind.receivers().tooMany(giver.count())).toList(),
        pairs.stream()
            .filter(pair -> kind.visits() != null && pair.visits() < kind.visits().minPerYear())
            .map(pair ->
                new Counted(
                    pair.id(), pair.giverName() + " → " + pair.receiverName(), pair.visits()))
            .toList());
  }

  int covered() {
    return receivers - uncovered.size();
  }
}
