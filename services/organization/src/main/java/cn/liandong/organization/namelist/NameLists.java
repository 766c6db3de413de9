package cn.liandong.organization.namelist;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.organization.OrganizationError.NAME_DECIDED;
import static cn.liandong.organization.OrganizationError.NAME_DECISION_NOT_FOUND;
import static cn.liandong.organization.OrganizationError.NAME_DECISION_UNDONE;
import static cn.liandong.organization.OrganizationError.NAME_LIST_NOT_FOUND;
import static cn.liandong.organization.OrganizationError.NAME_LIST_UNREADABLE;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import cn.liandong.common.error.Failure;
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
    var names = names(handle, list);
    var decisions = decisions(choices, names, units);
    requireUndecided(decisions, repository.decisions(handle, caller, list.unitId()).keySet());
    repository.decide(handle, caller, list.id(), decisions);
    var spellings = spellings(decisions);
    if (!spellings.isEmpty()) {
      aliases.add(spellings);
    }
    return choices.stream()
        .map(choice -> said(names.get(choice.position()), choice, units))
        .toList();
  }

  private Map<Integer, ListedName> names(Handle handle, NameList list) {
    return repository.names(handle, list.id()).stream()
        .collect(toMap(ListedName::position, identity()));
  }

  /** A name that some unit bears already tells nobody apart: it is no other spelling. */
  private static List<NewDecision> decisions(
      List<Choice> choices, Map<Integer, ListedName> names, UnitIndex units) {
    var borne = units.units().stream().map(unit -> Texts.key(unit.name())).collect(toSet());
    return choices.stream()
        .map(choice -> {
          var name = required(names, choice);
          var target = target(units, choice);
          var isNew = !name.name().isEmpty() && !borne.contains(Texts.key(name.name()));
          return new NewDecision(name, target, isNew && target.isPresent());
        })
        .toList();
  }

  private static void requireUndecided(List<NewDecision> decisions, Set<String> decided) {
    var taken = new HashSet<>(decided);
    for (var decision : decisions) {
      if (!taken.add(decision.name().key())) {
        throw NAME_DECIDED.because("“%s”已经作出决定。如要更改，请先在“已作决定”中撤销。", decision.name().shown());
      }
    }
  }

  private static Map<UUID, Set<String>> spellings(List<NewDecision> decisions) {
    return decisions.stream()
        .filter(NewDecision::alias)
        .collect(
            groupingBy(
                one -> one.target().orElseThrow(), mapping(one -> one.name().name(), toSet())));
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
    if (!repository.undo(handle, caller, decision.id())) {
      throw decisionNotFound();
    }
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

  private static String said(ListedName name, Choice choice, UnitIndex units) {
    return target(units, choice)
        .map(units::unit)
        .map(unit -> "“%s”是“%s”".formatted(name.shown(), unit.name()))
        .orElseGet(() -> "“%s”不是本系统的学校".formatted(name.shown()));
  }

  private static Failure notFound() {
    return NAME_LIST_NOT_FOUND.because("找不到这份名单。它可能不在您的管理范围内，请从列表中重新选择。");
  }

  private static Failure decisionNotFound() {
    return NAME_DECISION_NOT_FOUND.because("找不到这项决定。它可能不在您的管理范围内，请刷新页面。");
  }
}
