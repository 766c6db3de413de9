package cn.liandong.organization.namelist;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import cn.liandong.common.id.Ids;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.organization.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Queries on lists and decisions; every one for people carries the caller's scope. */
@ApplicationScoped
class NameListRepository {

  private static final String LIST =
      """
      select l.id, l.unit_id, l.title, l.source, l.names, l.created_by, l.create_time,
        l.unit_id in %s as writable
      from name_list l where l.unit_id in %s\
      """
          .formatted(Scopes.WRITERS, Scopes.READERS);
  private static final String DECISION =
      """
      select d.id, d.unit_id, d.key, d.name, d.target_id,
        coalesce((select u.name from unit_ref u where u.id = d.target_id
          order by u.valid_from desc limit 1), '') as target_name,
        d.aliased, d.decided_by, d.decide_time, d.undone_by, d.undo_time,
        d.unit_id in %s as writable
      from name_decision d where d.unit_id in %s\
      """
          .formatted(Scopes.WRITERS, Scopes.READERS);

  private static final String DECIDE =
      """
      insert into name_decision (id, unit_id, key, name, target_id, aliased, decided_by)
      select d.id, l.unit_id, d.key, d.name, d.target, d.aliased, :by
      from name_list l, unnest(:ids, :keys, :names, :targets, :aliased)
        as d (id, key, name, target, aliased)
      where l.id = :list and l.unit_id in %s\
      """
          .formatted(Scopes.WRITERS);
  private static final String UNDO =
      """
      update name_decision set undone_by = :by, undo_time = clock_timestamp()
      where id = :id and undo_time is null and unit_id in %s\
      """
          .formatted(Scopes.WRITERS);

  /** Later than every id there is. */
  private static final String LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

  private final Scopes scopes;

  NameListRepository(Scopes scopes) {
    this.scopes = scopes;
  }

  List<NameList> list(Handle handle, Caller caller, UUID unit, PageRequest page) {
    return scopes
        .bind(
            handle.createQuery(
                LIST + " and l.unit_id = :unit and l.id < :before order by l.id desc limit :limit"),
            caller)
        .bind("unit", unit)
        .bind("before", UUID.fromString(page.key(0, LAST_ID)))
        .bind("limit", page.limit())
        .map(ConstructorMapper.of(NameList.class))
        .list();
  }

  Optional<NameList> find(Handle handle, Caller caller, UUID id) {
    return scopes
        .bind(handle.createQuery(LIST + " and l.id = :id"), caller)
        .bind("id", id)
        .map(ConstructorMapper.of(NameList.class))
        .findOne();
  }

  List<ListedName> names(Handle handle, UUID list) {
    return handle
        .createQuery(
            """
            select position, code, name, parent from name_list_row where list_id = :list
            order by position\
            """)
        .bind("list", list)
        .map((row, context) ->
            new ListedName(
                row.getInt("position"),
                row.getString("code"),
                row.getString("name"),
                row.getString("parent")))
        .list();
  }

  UUID create(
      Handle handle, UUID unit, String title, String source, List<ListedName> names, String by) {
    var id = Ids.next();
    handle
        .createUpdate(
            """
            insert into name_list (id, unit_id, title, source, names, created_by)
            values (:id, :unit, :title, :source, :names, :by)\
            """)
        .bind("id", id)
        .bind("unit", unit)
        .bind("title", title)
        .bind("source", source)
        .bind("names", names.size())
        .bind("by", by)
        .execute();
    var rows =
        handle.prepareBatch(
            "insert into name_list_row values (:list, :position, :code, :name, :parent)");
    for (var name : names) {
      rows.bind("list", id)
          .bind("position", name.position())
          .bind("code", name.code())
          .bind("name", name.name())
          .bind("parent", name.parent())
          .add();
    }
    rows.execute();
    return id;
  }

  /** Decisions in force for a unit by the key of their name. */
  Map<String, Decision> decisions(Handle handle, Caller caller, UUID unit) {
    return scopes
        .bind(
            handle.createQuery(DECISION + " and d.unit_id = :unit and d.undo_time is null"), caller)
        .bind("unit", unit)
        .map(ConstructorMapper.of(Decision.class))
        .collect(toMap(Decision::key, identity()));
  }

  List<Decision> history(Handle handle, Caller caller, UUID unit, PageRequest page) {
    return scopes
        .bind(
            handle.createQuery(
                DECISION
                    + " and d.unit_id = :unit and d.id < :before order by d.id desc limit :limit"),
            caller)
        .bind("unit", unit)
        .bind("before", UUID.fromString(page.key(0, LAST_ID)))
        .bind("limit", page.limit())
        .map(ConstructorMapper.of(Decision.class))
        .list();
  }

  Optional<Decision> findDecision(Handle handle, Caller caller, UUID id) {
    return scopes
        .bind(handle.createQuery(DECISION + " and d.id = :id"), caller)
        .bind("id", id)
        .map(ConstructorMapper.of(Decision.class))
        .findOne();
  }

  /** All of a list's unit, where the caller may write. */
  void decide(Handle handle, Caller caller, UUID list, List<NewDecision> decisions) {
    scopes
        .bind(handle.createUpdate(DECIDE), caller)
        .bind("list", list)
        .bind("by", caller.username())
        .bindArray("ids", UUID.class, decisions.stream().map(one -> Ids.next()).toList())
        .bindArray("keys", String.class, decisions.stream().map(one -> one.name().key()).toList())
        .bindArray(
            "names", String.class, decisions.stream().map(one -> one.name().shown()).toList())
        .bindArray(
            "targets",
            UUID.class,
            decisions.stream().map(one -> one.target().orElse(null)).toList())
        .bindArray("aliased", Boolean.class, decisions.stream().map(NewDecision::alias).toList())
        .execute();
  }

  /** False for one that is undone already, or where the caller may not write. */
  boolean undo(Handle handle, Caller caller, UUID id) {
    return scopes
            .bind(handle.createUpdate(UNDO), caller)
            .bind("id", id)
            .bind("by", caller.username())
            .execute()
        == 1;
  }
}
