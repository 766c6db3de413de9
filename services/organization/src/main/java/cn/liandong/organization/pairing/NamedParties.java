package cn.liandong.organization.pairing;

import cn.liandong.common.scope.Caller;
import cn.liandong.imports.job.Registry;
import cn.liandong.imports.match.Match;
import cn.liandong.imports.match.MatchedBy;
import cn.liandong.imports.match.UnitIndex;
import cn.liandong.imports.table.Texts;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.organization.Scopes;
import cn.liandong.seeds.pack.PairingKind;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Who the names of a list stand for on its day, those alone who may stand on their side of a pair,
 * and the pairs that hold. Loaded whole: nothing can be asked while rows are staged.
 */
final class NamedParties {

  private record Pair(String kind, UUID giver, UUID receiver) {}

  private final UnitIndex schools;
  private final Map<String, UUID> accounts = new HashMap<>();
  private final Map<PairingKind.Side, Map<String, List<UUID>>> eligible = new HashMap<>();
  private final Set<Pair> pairs = new HashSet<>();

  NamedParties(Handle handle, ImportRef ref, PairingKinds kinds, Parties parties, Scopes scopes)
      throws SQLException {
    var caller = new Caller(ref.subject(), "", Set.of(), "");
    var path = scopes.read(handle, caller, ref.unitId().toString()).path();
    schools = Registry.units(handle.getConnection(), ref.unitId(), ref.day(), Set.of("SCHOOL"));
    accounts.putAll(parties.accounts(handle, caller));
    for (var kind : kinds.all()) {
      for (var side : List.of(kind.giver(), kind.receiver())) {
        eligible.put(side, byName(parties.list(handle, caller, side, path, ref.day())));
      }
    }
    handle
        .createQuery(
            """
            select kind, giver_id, receiver_id from pairing
            where valid_to is null or valid_to > :day\
            """)
        .bind("day", ref.day())
        .map((row, context) ->
            new Pair(
                row.getString("kind"),
                row.getObject("giver_id", UUID.class),
                row.getObject("receiver_id", UUID.class)))
        .forEach(pairs::add);
  }

  private static Map<String, List<UUID>> byName(List<Party> parties) {
    return parties.stream()
        .collect(
            Collectors.groupingBy(
                party -> Texts.key(party.name()),
                Collectors.mapping(Party::id, Collectors.toList())));
  }

  /** More than one for a name that tells nobody apart. */
  List<UUID> find(PairingKind.Side side, String name) {
    return switch (side.party()) {
      case ACCOUNT -> accounts.containsKey(name) ? List.of(accounts.get(name)) : List.of();
      case SCHOOL -> among(side, schoolName(name));
      case BODY, SEAT -> among(side, name);
    };
  }

  private List<UUID> among(PairingKind.Side side, String name) {
    return eligible.get(side).getOrDefault(Texts.key(name), List.of());
  }

  private String schoolName(String name) {
    return schools.find("", name) instanceof Match.Found school
            && school.by() != MatchedBy.SUGGESTION
        ? school.unit().name()
        : name;
  }

  boolean isPaired(PairingKind kind, UUID giver, UUID receiver) {
    return pairs.contains(new Pair(kind.code(), giver, receiver));
  }

  int receivers(PairingKind kind, UUID giver) {
    return (int)
        pairs.stream()
            .filter(pair -> pair.kind.equals(kind.code()) && pair.giver.equals(giver))
            .count();
  }
}
