package cn.liandong.organization.pairing;

import cn.liandong.imports.template.Issue;
import cn.liandong.imports.template.RowCheck;
import cn.liandong.imports.template.RowValues;
import cn.liandong.seeds.pack.PairingKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What keeps a row of a list of pairs from being taken over. */
final class PairRowCheck implements RowCheck {

  private record Giver(String kind, UUID id) {}

  private final PairingKinds kinds;
  private final NamedParties parties;
  private final Map<Giver, Integer> added = new HashMap<>();

  PairRowCheck(PairingKinds kinds, NamedParties parties) {
    this.kinds = kinds;
    this.parties = parties;
  }

  @Override
  public List<Issue> check(RowValues values) {
    if (values.text("start").isEmpty()) {
      return List.of();
    }
    var row = PairRow.of(values);
    return kinds
        .named(row.kind())
        .map(kind -> check(kind, row))
        .orElseGet(() -> List.of(unknownKind(row)));
  }

  private Issue unknownKind(PairRow row) {
    var names = kinds.all().stream().map(PairingKind::name).collect(Collectors.joining("、"));
    return Issue.error("kind", "PAIRING_KIND_UNKNOWN", "政策包里没有“%s”这种结对，请改为：%s。", row.kind(), names);
  }

  private List<Issue> check(PairingKind kind, PairRow row) {
    var issues = new ArrayList<Issue>();
    var giver = one(issues, "giver", kind.giver(), row.giver());
    var receiver = one(issues, "receiver", kind.receiver(), row.receiver());
    if (giver.isPresent() && receiver.isPresent()) {
      pair(issues, kind, giver.get(), receiver.get());
    }
    return issues;
  }

  private Optional<UUID> one(List<Issue> issues, String field, PairingKind.Side side, String name) {
    var found = parties.find(side, name);
    if (found.isEmpty()) {
      issues.add(
          Issue.error(
              field, "PARTY_UNKNOWN", "找不到可以作为%s的“%s”。请写登记册里的全称，并核对它是否符合条件。", side.name(), name));
    } else if (found.size() > 1) {
      issues.add(
          Issue.error(
              field, "PARTY_AMBIGUOUS", "有 %d 个“%s”，无法确定是哪一个。请到页面上登记。", found.size(), name));
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private void pair(List<Issue> issues, PairingKind kind, UUID giver, UUID receiver) {
    if (giver.equals(receiver)) {
      issues.add(Issue.error("receiver", "PAIRED_WITH_ITSELF", "不能和自己结对，请另选一方。"));
      return;
    }
    if (parties.isPaired(kind, giver, receiver)) {
      return;
    }
    var before = parties.receivers(kind, giver);
    var now = added.merge(new Giver(kind.code(), giver), 1, Integer::sum);
    if (kind.receivers().tooMany(before + now)) {
      issues.add(
          Issue.error(
              "giver",
              "PAIRING_FULL",
              "每个%s最多结对 %d 个%s，已经满额。",
              kind.giver().name(),
              kind.receivers().max(),
              kind.receiver().name()));
    }
  }
}
