package cn.liandong.organization.oneroster;

import cn.liandong.imports.template.ImportRef;
import cn.liandong.organization.Database;
import cn.liandong.organization.unit.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** The staged orgs of a file beside the units below the one that it is for. */
final class StagedOrgs {

  private static final String STANDING =
      """
      select v.unit_id, v.level,
        bool_or(v.valid_from <= ? and (v.valid_to is null or v.valid_to > ?)) as stands
      from unit_version v
      join unit_version root on root.unit_id = ?
        and v.path collate "C" between root.path and root.path || '~'
      where v.level <> 'GROUP' group by v.unit_id, v.level\
      """;

  /** The one org of the unit's own type that has no parent, whatever it is called there. */
  private static final String RECOGNISE_ROOT =
      """
      with top as (
        select r.sheet, r.row_number from import_row r
        where r.import_id = ? and r.usable and r.unit_id is null
          and r.data ->> 'parentSourcedId' is null and lower(r.data ->> 'type') = ?)
      update import_row r set unit_id = ? from top
      where r.import_id = ? and r.sheet = top.sheet and r.row_number = top.row_number
        and (select count(*) from top) = 1
        and not exists (select 1 from import_row s where s.import_id = ? and s.unit_id = ?)\
      """;

  private static final String COMPARE =
      """
      update import_row r set in_force = case when v.unit_id = ? then s.data else (
        select coalesce(jsonb_object_agg(f.key, f.value), '{}')
        from jsonb_each(s.data || jsonb_build_object(
          'status', case s.data ->> 'status' when 'tobedeleted' then 'active'
            else s.data ->> 'status' end,
          'name', v.name, 'code', v.code, 'schoolType', v.school_type,
          'urbanRural', v.urban_rural, 'ownership', v.ownership, 'kind', v.kind,
          'orderNumber', v.order_number,
          'parentSourcedId', case
            when v.parent_id::text = coalesce(p.unit_id::text, s.data ->> 'parentSourcedId')
            then s.data ->> 'parentSourcedId' else v.parent_id::text end)) f
        where s.data ->> f.key is not null) end
      from import_row s
      join unit_version v on v.unit_id = s.unit_id
        and v.valid_from <= ? and (v.valid_to is null or v.valid_to > ?)
      left join import_row p on p.import_id = s.import_id
        and p.data ->> 'sourcedId' = s.data ->> 'parentSourcedId'
      where s.import_id = ? and s.usable
        and r.import_id = s.import_id and r.sheet = s.sheet and r.row_number = s.row_number\
      """;
  private static final String ROWS =
      """
      select r.sheet, r.row_number, r.unit_id, r.data ->> 'sourcedId' as sourced_id,
        r.data ->> 'status' as status, r.data ->> 'name' as name, r.data ->> 'type' as type,
        r.data ->> 'code' as code, r.data ->> 'parentSourcedId' as parent_sourced_id,
        r.data ->> 'schoolType' as school_type, r.data ->> 'urbanRural' as urban_rural,
        r.data ->> 'ownership' as ownership, r.data ->> 'kind' as kind,
        (r.data ->> 'orderNumber')::int as order_number,
        exists (select 1 from jsonb_each(r.data) e
          where e.value <> 'null' and e.value is distinct from r.in_force -> e.key) as differs
      from import_row r where r.import_id = ? and r.usable order by r.sheet, r.row_number\
      """;
  private static final String ANY_FAILED =
      "select 1 from import_row where import_id = ? and state = 'FAILED' limit 1";

  private final Connection connection;
  private final ImportRef ref;

  StagedOrgs(Connection connection, ImportRef ref) {
    this.connection = connection;
    this.ref = ref;
  }

  Map<UUID, Standing> standing() throws SQLException {
    var all = new HashMap<UUID, Standing>();
    Database.list(
        connection,
        STANDING,
        row ->
            all.put(
                row.getObject("unit_id", UUID.class),
                new Standing(Level.valueOf(row.getString("level")), row.getBoolean("stands"))),
        ref.day(),
        ref.day(),
        ref.unitId());
    return all;
  }

  void recogniseRoot() throws SQLException {
    var root = standing().get(ref.unitId());
    Database.update(
        connection,
        RECOGNISE_ROOT,
        ref.importId(),
        root == null ? "" : OrgTypes.of(root.level()),
        ref.unitId(),
        ref.importId(),
        ref.importId(),
        ref.unitId());
  }

  /** A blank cell leaves the value as it is; the unit that the file is for keeps its own. */
  void compare() throws SQLException {
    Database.update(connection, COMPARE, ref.unitId(), ref.day(), ref.day(), ref.importId());
  }

  List<OrgRow> rows() throws SQLException {
    return Database.list(connection, ROWS, OrgRow::read, ref.importId());
  }

  /**
   * Units that a confirm closes: those marked, and those that a bulk file lacks. A file with wrong
   * rows is not the whole list.
   */
  List<UUID> ending() throws SQLException {
    var rows = rows();
    var isDelta = rows.stream().anyMatch(row -> row.status() != null);
    if (isDelta || Database.find(connection, ANY_FAILED, _ -> true, ref.importId()).isPresent()) {
      return rows.stream()
          .filter(OrgRow::isDeleted)
          .map(OrgRow::unit)
          .filter(unit -> !ref.unitId().equals(unit))
          .toList();
    }
    var listed =
        rows.stream().map(OrgRow::unit).filter(Objects::nonNull).collect(Collectors.toSet());
    listed.add(ref.unitId());
    return standing().entrySet().stream()
        .filter(unit -> unit.getValue().stands() && !listed.contains(unit.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
