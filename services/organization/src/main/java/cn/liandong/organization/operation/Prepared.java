package cn.liandong.organization.operation;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;

import cn.liandong.organization.operation.Plan.Succession;
import cn.liandong.organization.unit.Change;
import cn.liandong.organization.unit.Registry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** An order carried out on a copy of the registry. */
record Prepared(
    Order order,
    Registry before,
    Registry after,
    List<Change> changes,
    List<Succession> successions) {

  static Prepared of(Order order, Registry before) {
    var after = before.copy();
    var successions = Plan.carryOut(order, after);
    var changes = after.since(before);
    if (changes.isEmpty()) {
      throw ARGUMENT_INVALID.because("这次操作没有改变任何单位，请核对后再试。");
    }
    return new Prepared(order, before, after, changes, successions);
  }

  /** Another token when any of the units named or changed has another version. */
  String token() {
    var versions = new TreeMap<UUID, Long>();
    order.named().forEach(unit -> versions.put(unit, before.get(unit).version()));
    changes.stream()
        .filter(change -> !change.isNew())
        .forEach(change -> versions.put(change.after().unit(), change.after().version()));
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(hash.digest(versions.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** 合并：甲小学、乙小学 → 丙小学. */
  String summary() {
    var units = order.units().stream().map(this::nameBefore).collect(Collectors.joining("、"));
    var heirs =
        order.newcomers().isEmpty()
            ? order.target() == null ? order.name() : nameBefore(order.target())
            : order.newcomers().stream().map(Order.Newcomer::name).collect(Collectors.joining("、"));
    var arrow = units.isEmpty() || heirs.isEmpty() ? "" : " → ";
    return order.kind().chinese() + "：" + units + arrow + heirs;
  }

  private String nameBefore(UUID unit) {
    var found = before.get(unit);
    return found.on(order.day()).map(version -> version.facts().name()).orElse(found.name());
  }
}
