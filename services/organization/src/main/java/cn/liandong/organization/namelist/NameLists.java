package cn.liandong.organization.namelist;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.organization.OrganizationError.NAME_DECIDED;
import static cn.liandong.organization.OrganizationError.NAME_DECISION_NOT_FOUND;
import static cn.liandong.organization.OrganizationError.NAME_DECISION_UNDONE;
import static cn.liandong.organization.OrganizationError.NAME_LIST_NOT_FOUND;
import static cn.liandong.organization.OrganizationError.NAME_LIST_UNREADABLE;

import cn.liandong.common.id.Ids;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.imports.job.Registry;
import cn.liandong.imports.match.UnitIndex;
import cn.liandong.imports.table.Texts;
import cn.liandong.organization.OrganizationError;
import cn.liandong.organization.Scopes;
import cn.liandong.organization.unit.UnitAliases;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Comparing a list with the registry, and saying once what a name stands for. */
@ApplicationScoped
class NameLists {

  private static final Set<String> LEVELS = Set.of("SCHOOL");
  private static final int MOST_NAMES = 20_000;

  private final NameListRepository repository;
  private final Scopes scopes;

  NameLists(NameListRepository repository, Scopes scopes) {
    this.repository = repository;
    this.scopes = scopes;
  }

  /**
   * @param unitId empty when the name is none of our units
   */
  record Choice(int position, String unitId) {}

  NameList create(
      Handle handle,
      Caller caller,
      String unitId,
      String title,
      String source,
      List<ListedName> names) {
    var unit = scopes.write(handle, caller, unitId);
    if (names.isEmpty() || names.size() > MOST_NAMES) {
      throw NAME_LIST_UNREADABLE.because("名单应有 1 到 %d 个名称，现有 %d 个。", MOST_NAMES, names.size());
    }
    var id = repository.create(handle, unit.id(), title, source, names, caller.username());
    return require(handle, caller, id.toString());
  }

  List<NameList> list(Handle handle, Caller caller, String unitId, PageRequest page) {
    return repository.list(handle, caller, scopes.read(handle, caller, unitId).id(), page);
  }

  /** Fails with NAME_LIST_NOT_FOUND, also when it is out of the caller's reach. */
  NameList require(Handle handle, Caller caller, String id) {
    return repository
        .find(handle, caller, Ids.parse(id, NameLists::notFound))
        .orElseThrow(NameLists::notFound);
  }

  Comparison compare(Handle handle, Caller caller, NameList list) throws SQLException {
    return Comparison.of(
        repository.names(handle, list.id()),
        units(handle, list),
        repository.decisions(handle, caller, list.unitId()));
  }

  List<String> decide(Handle handle, Caller caller, NameList list, List<Choice> choices)
      throws SQLException {
    if (!list.writable()) {
      throw Scopes.notAllowed();
    }
    var aliases = new UnitAliases(handle.getConnection());
    var units = units(handle, list);
    var taken = new HashSet<>(repository.decisions(handle, caller, list.unitId()).keySet());
    var names = new HashMap<Integer, ListedName>();
    repository.names(handle, list.id()).forEach(name -> names.put(name.position(), name));
    var added = new HashMap<UUID, Set<String>>();
    for (var choice : choices) {
      var name = required(names, choice);
      if (!taken.add(name.key())) {
        throw NAME_DECIDED.because("“%s”已经作出决定。如要更改，请先在“已作决定”中撤销。", name.shown());
      }
      var target = target(units, choice);
      var alias = target.filter(unit -> isNewName(units, name)).isPresent();
      repository.decide(handle, list.unitId(), name, target, alias, caller.username());
      if (alias) {
        added.computeIfAbsent(target.get(), unit -> new HashSet<>()).add(name.name());
      }
    }
    if (!added.isEmpty()) {
      aliases.add(added);
    }
    return choices.stream()
        .map(choice -> said(names.get(choice.position()), choice, units))
        .toList();
  }

  List<Decision> history(Handle handle, Caller caller, String unitId, PageRequest page) {
    return repository.history(handle, caller, scopes.read(handle, caller, unitId).id(), page);
  }

  Decision undo(Handle handle, Caller caller, String id) throws SQLException {
    var known = requireDecision(handle, caller, id);
    if (!known.writable()) {
      throw Scopes.notAllowed();
    }
    var aliases = new UnitAliases(handle.getConnection());
    var decision = requireDecision(handle, caller, id);
    if (decision.undoTime() != null) {
      throw NAME_DECISION_UNDONE.because("“%s”的决定已由 %s 撤销。", decision.name(), decision.undoneBy());
    }
    repository.undo(handle, decision.id(), caller.username());
    if (decision.aliased() && decision.targetId() != null) {
      aliases.remove(decision.targetId(), decision.name());
    }
    return requireDecision(handle, caller, id);
  }

  private Decision requireDecision(Handle handle, Caller caller, String id) {
    return repository
        .findDecision(handle, caller, Ids.parse(id, NameLists::decisionNotFound))
        .orElseThrow(NameLists::decisionNotFound);
  }

  private UnitIndex units(Handle handle, NameList list) throws SQLException {
    return Registry.units(handle.getConnection(), list.unitId(), scopes.today(), LEVELS);
  }

  private static ListedName required(Map<Integer, ListedName> names, Choice choice) {
    var name = names.get(choice.position());
    if (name == null) {
      throw ARGUMENT_INVALID.because("名单里没有第 %d 个名称，请刷新页面后再选。", choice.position());
    }
    return name;
  }

  private static Optional<UUID> target(UnitIndex units, Choice choice) {
    if (choice.unitId().isEmpty()) {
      return Optional.empty();
    }
    var unit = units.unit(Ids.parse(choice.unitId(), OrganizationError::unitNotFound));
    if (unit == null) {
      throw OrganizationError.unitNotFound();
    }
    return Optional.of(unit.id());
  }

  /** A name that some unit bears already tells nobody apart. */
  private static boolean isNewName(UnitIndex units, ListedName name) {
    return !name.name().isEmpty()
        && units.units().stream().noneMatch(unit -> Texts.same(unit.name(), name.name()));
  }

  private static String said(ListedName name, Choice choice, UnitIndex units) {
    return target(units, choice)
        .map(units::unit)
        .map(unit -> "“%s”是“%s”".formatted(name.shown(), unit.name()))
        .orElseGet(() -> "“%s”不是本系统的学校".formatted(name.shown()));
  }

  private static cn.liandong.common.error.Failure notFound() {
    return NAME_LIST_NOT_FOUND.because("找不到这份名单。它可能不在您的管理范围内，请从列表中重新选择。");
  }

  private static cn.liandong.common.error.Failure decisionNotFound() {
    return NAME_DECISION_NOT_FOUND.because("找不到这项决定。它可能不在您的管理范围内，请刷新页面。");
  }
}
