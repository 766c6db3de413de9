package cn.liandong.organization.oneroster;

import cn.liandong.imports.template.Issue;
import cn.liandong.imports.template.RowFault;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whether the orgs of a file hang together with the unit that the file is for. */
final class OrgTree {

  private OrgTree() {}

  /** Rows whose line of parents ends nowhere, or in a circle. */
  static List<RowFault> faults(List<OrgRow> rows, Map<UUID, Standing> registry) {
    var staying = rows.stream().filter(row -> !row.isDeleted()).toList();
    var placed = placed(staying, registry);
    return staying.stream()
        .filter(row -> !placed.contains(row.sourcedId()))
        .map(OrgTree::fault)
        .toList();
  }

  private static Set<String> placed(List<OrgRow> rows, Map<UUID, Standing> registry) {
    var below =
        rows.stream()
            .filter(row -> row.parentSourcedId() != null)
            .collect(Collectors.groupingBy(OrgRow::parentSourcedId));
    var inFile = rows.stream().map(OrgRow::sourcedId).collect(Collectors.toSet());
    var inRegistry =
        registry.entrySet().stream()
            .filter(unit -> unit.getValue().stands())
            .map(unit -> unit.getKey().toString())
            .collect(Collectors.toSet());
    Predicate<OrgRow> isTop =
        row ->
            row.parentSourcedId() == null
                || !inFile.contains(row.parentSourcedId())
                    && inRegistry.contains(row.parentSourcedId());
    var placed = new HashSet<String>();
    var next = new ArrayDeque<>(rows.stream().filter(isTop).map(OrgRow::sourcedId).toList());
    while (!next.isEmpty()) {
      var org = next.remove();
      if (placed.add(org)) {
        below.getOrDefault(org, List.of()).forEach(row -> next.add(row.sourcedId()));
      }
    }
    return placed;
  }

  private static RowFault fault(OrgRow row) {
    return new RowFault(
        row.sheet(),
        row.row(),
        Issue.error(
            "parentSourcedId",
            "PARENT_UNKNOWN",
            "“%s”的上级“%s”不在文件里，也不是本单位之下的单位，或者互为上级。请补上或改正上级；留空即直接归本单位。",
            row.name(),
            row.parentSourcedId()));
  }
}
