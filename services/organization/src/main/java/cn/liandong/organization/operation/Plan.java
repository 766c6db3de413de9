package cn.liandong.organization.operation;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.organization.OrganizationError.LEVEL_MISMATCH;
import static cn.liandong.organization.OrganizationError.MERGED_INTO_ITSELF;

import cn.liandong.organization.unit.Facts;
import cn.liandong.organization.unit.Level;
import cn.liandong.organization.unit.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an order does to the registry. */
final class Plan {

  private final Order order;
  private final Registry registry;
  private final List<Succession> successions = new ArrayList<>();

  private Plan(Order order, Registry registry) {
    this.order = order;
    this.registry = registry;
  }

  /** A unit that goes on as another from the order's day on. */
  record Succession(UUID predecessor, UUID successor) {}

  /** Changes the registry. Fails when it would be no tree on some day. */
  static List<Succession> carryOut(Order order, Registry registry) {
    var plan = new Plan(order, registry);
    plan.run();
    registry.place();
    return plan.successions;
  }

  private void run() {
    switch (order.kind()) {
      case CREATE -> create();
      case RENAME -> rename();
      case RETYPE -> retype();
      case MOVE -> move();
      case CLOSE -> close();
      case REOPEN -> reopen();
      case MERGE -> merge();
      case SPLIT -> split();
    }
  }

  private void create() {
    var target = target();
    for (var newcomer : order.newcomers()) {
      var level = Objects.requireNonNullElse(newcomer.level(), Level.SCHOOL);
      var facts = newcomer.facts(Facts.of(level, newcomer.name(), target));
      registry.add(newcomer.id(), order.day(), facts);
    }
  }

  private void rename() {
    var name = Order.requireName(order.name());
    if (facts(order.first()).name().equals(name)) {
      throw ARGUMENT_INVALID.because("新名称与原名称相同，请填写新的名称。");
    }
    registry.change(order.first(), order.day(), facts -> facts.named(name));
  }

  private void retype() {
    var old = facts(order.first());
    if (old.level() != Level.SCHOOL || order.schoolType().isEmpty()) {
      throw ARGUMENT_INVALID.because("只有学校可以变更办学类型，请选择学校和新的办学类型。");
    }
    if (order.code().isEmpty() || order.code().equals(old.code())) {
      throw ARGUMENT_INVALID.because("变更类别后原标识码作废，请填写新的标识码。");
    }
    registry.change(
        order.first(), order.day(), facts -> facts.retyped(order.schoolType(), order.code()));
  }

  private void move() {
    if (order.tree().isEmpty()) {
      move(order.units(), target());
    } else {
      order.units().forEach(unit -> group(unit, order.tree(), order.target()));
    }
  }

  private void move(List<UUID> units, UUID target) {
    units.forEach(unit -> registry.change(unit, order.day(), facts -> facts.below(target)));
  }

  private void group(UUID unit, String tree, @Nullable UUID group) {
    registry.change(unit, order.day(), facts -> facts.grouped(tree, group));
  }

  private void close() {
    order.units().forEach(unit -> handOver(unit, order.target()));
    order.units().forEach(unit -> registry.close(unit, order.day()));
  }

  private void reopen() {
    var target = order.target();
    for (var unit : order.units()) {
      registry.reopen(unit, order.day(), facts -> target == null ? facts : facts.below(target));
    }
  }

  private void merge() {
    var target = order.target();
    if (target == null) {
      var newcomer = order.newcomers().getFirst();
      registry.add(newcomer.id(), order.day(), newcomer.facts(facts(order.first())));
      target = newcomer.id();
    }
    if (order.units().contains(target)) {
      throw MERGED_INTO_ITSELF.because("“%s”不能并入它自己，请选择别的单位。", facts(target).name());
    }
    for (var unit : order.units()) {
      requireSameLevel(unit, target);
      var merged = facts(unit);
      handOver(unit, target);
      registry.change(target, order.day(), facts -> facts.succeeding(merged));
      registry.close(unit, order.day());
      successions.add(new Succession(unit, target));
    }
  }

  private void split() {
    var origin = facts(order.first());
    for (var newcomer : order.newcomers()) {
      registry.add(newcomer.id(), order.day(), newcomer.facts(origin));
      move(newcomer.children(), newcomer.id());
      successions.add(new Succession(order.first(), newcomer.id()));
    }
    if (!order.goesOn()) {
      handOver(order.first(), null);
      registry.close(order.first(), order.day());
    }
  }

  /** What stands below goes to the heir; members of the unit's group leave it or follow. */
  private void handOver(UUID unit, @Nullable UUID heir) {
    if (heir != null) {
      for (var child : registry.below(unit, order.day())) {
        if (!order.units().contains(child.unit())) {
          registry.change(child.unit(), order.day(), facts -> facts.below(heir));
        }
      }
    }
    for (var member : registry.members(unit, order.day())) {
      var group = member.unit().equals(heir) ? null : heir;
      member.trees().forEach(tree -> group(member.unit(), tree, group));
    }
  }

  private void requireSameLevel(UUID unit, UUID target) {
    if (facts(unit).level() != facts(target).level()) {
      throw LEVEL_MISMATCH.because(
          "“%s”与“%s”层级不同，不能合并。请选择同一层级的单位。", facts(unit).name(), facts(target).name());
    }
  }

  private Facts facts(UUID unit) {
    return registry.get(unit).require(order.day()).facts();
  }

  private UUID target() {
    var target = Objects.requireNonNull(order.target());
    registry.get(target).require(order.day());
    return target;
  }
}
