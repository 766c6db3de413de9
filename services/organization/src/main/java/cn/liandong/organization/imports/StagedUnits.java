package cn.liandong.organization.imports;

import cn.liandong.imports.template.ImportRef;
import cn.liandong.organization.code.CodeSet;
import cn.liandong.organization.unit.Facts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the staged rows of a registry workbook say. A blank cell leaves the value as it is. */
final class StagedUnits {

  private static final String COMPARE =
      """
      update import_row r
      set in_force = (
        select jsonb_object_agg(f.key, f.value)
        from jsonb_each(jsonb_build_object(
          'orderNumber', v.order_number,
          'code', v.code,
          'name', v.name,
          'parent', case when r.parent_id = v.parent_id then r.data ->> 'parent' else p.name end,
          'schoolType', v.school_type,
          'schoolTypeName', r.data -> 'schoolTypeName',
          'urbanRural', v.urban_rural,
          'ownership', v.ownership,
          'creditCode', c.codes -> 'credit',
          'division', c.codes -> 'division',
          'note', v.note)) f
        where r.data ->> f.key is not null)
      from (select u.*, ?::date as day from unit_version u) v
      left join unit_version p on p.unit_id = v.parent_id
        and p.valid_from <= v.day and (p.valid_to is null or p.valid_to > v.day)
      left join lateral (
        select jsonb_object_agg(u.code_set, u.code) as codes from unit_code u
        where u.unit_id = v.unit_id and u.valid_to is null and u.superseded_by is null) c on true
      where r.import_id = ? and r.usable and v.unit_id = r.unit_id
        and v.valid_from <= v.day and (v.valid_to is null or v.valid_to > v.day)\
      """;
  private static final String NEW_PARENTS =
      """
      select r.parent_name as name, p.kind,
        coalesce(min((r.data ->> 'orderNumber')::int), 0) as order_number
      from import_row r join import_parent p on p.import_id = r.import_id and p.name = r.parent_name
      where r.import_id = ? and r.usable and r.parent_id is null
      group by r.parent_name, p.kind order by min(r.sheet), min(r.row_number)\
      """;
  private static final String ADDED =
      """
      select r.*, r.data ->> 'code' as code, r.data ->> 'name' as name,
        coalesce((r.data ->> 'orderNumber')::int, 0) as order_number,
        coalesce(r.data ->> 'schoolType', '') as school_type,
        coalesce(r.data ->> 'schoolTypeName', '') as school_type_name,
        coalesce(r.data ->> 'urbanRural', '') as urban_rural,
        coalesce(r.data ->> 'ownership', '') as ownership,
        coalesce(r.data ->> 'note', '') as note,
        r.data ->> 'creditCode' as credit_code, r.data ->> 'division' as division
      from import_row r
      where r.import_id = ? and r.usable and r.unit_id is null
      order by r.sheet, r.row_number\
      """;
  private static final String CHANGED =
      """
      select r.unit_id, r.parent_id, r.parent_name, r.data ->> 'code' as code,
        r.data ->> 'name' as name, (r.data ->> 'orderNumber')::int as order_number,
        r.data ->> 'schoolType' as school_type, r.data ->> 'urbanRural' as urban_rural,
        r.data ->> 'ownership' as ownership, r.data ->> 'note' as note
      from import_row r
      where r.import_id = ? and r.usable and r.unit_id is not null
        and exists (
          select 1 from jsonb_each(r.data) e
          where e.key not in ('creditCode', 'division')
            and e.value <> 'null' and e.value is distinct from r.in_force -> e.key)
      order by r.sheet, r.row_number\
      """;
  private static final String CODES =
      """
      select r.unit_id, r.data ->> 'creditCode' as credit_code, r.data ->> 'division' as division
      from import_row r
      where r.import_id = ? and r.usable and r.unit_id is not null
        and (r.data ->> 'creditCode' is distinct from r.in_force ->> 'creditCode'
          or r.data ->> 'division' is distinct from r.in_force ->> 'division')\
      """;
  private static final Pattern FILLED =
      Pattern.compile("填[报表]日期[:：]\\s*(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

  private final Connection connection;
  private final ImportRef ref;

  StagedUnits(Connection connection, ImportRef ref) {
    this.connection = connection;
    this.ref = ref;
  }

  record NewParent(String name, String kind, int orderNumber) {}

  /** A school that the registry lacks; parentId is absent when the parent is new, too. */
  record NewSchool(
      @Nullable UUID parentId,
      String parentName,
      @Nullable String code,
      String name,
      int orderNumber,
      String schoolType,
      String schoolTypeName,
      String urbanRural,
      String ownership,
      String note,
      Map<CodeSet, String> codes) {}

  record UnitCodes(UUID unitId, Map<CodeSet, String> codes) {}

  /** What the file says of a school of the registry; null where its cell is blank. */
  record ChangedSchool(
      UUID unitId,
      @Nullable UUID parentId,
      String parentName,
      @Nullable String code,
      @Nullable String name,
      @Nullable Integer orderNumber,
      @Nullable String schoolType,
      @Nullable String urbanRural,
      @Nullable String ownership,
      @Nullable String note) {

    Facts onto(Facts facts, @Nullable UUID parent) {
      return facts
          .edit()
          .code(or(code, facts.code()))
          .name(or(name, facts.name()))
          .orderNumber(or(orderNumber, facts.orderNumber()))
          .schoolType(or(schoolType, facts.schoolType()))
          .urbanRural(or(urbanRural, facts.urbanRural()))
          .ownership(or(ownership, facts.ownership()))
          .note(or(note, facts.note()))
          .parent(or(parent, facts.parent()))
          .facts();
    }

    private static <T extends @Nullable Object> T or(@Nullable T given, T otherwise) {
      return given == null ? otherwise : given;
    }
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  void compare() throws SQLException {
    try (var statement = connection.prepareStatement(COMPARE)) {
      statement.setObject(1, ref.day());
      statement.setObject(2, ref.importId());
      statement.executeUpdate();
    }
  }

  List<NewParent> newParents() throws SQLException {
    return list(
        NEW_PARENTS,
        row ->
            new NewParent(
                row.getString("name"), row.getString("kind"), row.getInt("order_number")));
  }

  List<NewSchool> added() throws SQLException {
    return list(
        ADDED,
        row ->
            new NewSchool(
                row.getObject("parent_id", UUID.class),
                row.getString("parent_name"),
                row.getString("code"),
                row.getString("name"),
                row.getInt("order_number"),
                row.getString("school_type"),
                row.getString("school_type_name"),
                row.getString("urban_rural"),
                row.getString("ownership"),
                row.getString("note"),
                codes(row)));
  }

  /** Further identifiers of schools that the registry has. */
  List<UnitCodes> codes() throws SQLException {
    return list(CODES, row -> new UnitCodes(row.getObject("unit_id", UUID.class), codes(row)));
  }

  private static Map<CodeSet, String> codes(ResultSet row) throws SQLException {
    var codes = new EnumMap<CodeSet, String>(CodeSet.class);
    put(codes, CodeSet.CREDIT, row.getString("credit_code"));
    put(codes, CodeSet.DIVISION, row.getString("division"));
    return codes;
  }

  private static void put(Map<CodeSet, String> codes, CodeSet set, @Nullable String code) {
    if (code != null) {
      codes.put(set, code);
    }
  }

  List<ChangedSchool> changed() throws SQLException {
    return list(
        CHANGED,
        row ->
            new ChangedSchool(
                row.getObject("unit_id", UUID.class),
                row.getObject("parent_id", UUID.class),
                row.getString("parent_name"),
                row.getString("code"),
                row.getString("name"),
                row.getObject("order_number", Integer.class),
                row.getString("school_type"),
                row.getString("urban_rural"),
                row.getString("ownership"),
                row.getString("note")));
  }

  /** The filling date in the title rows, otherwise the day of the import. */
  LocalDate day() throws SQLException {
    var heads = list("select sheets::text from import_job where id = ?", row -> row.getString(1));
    var filled = FILLED.matcher(heads.getFirst());
    return filled.find()
        ? LocalDate.of(
            Integer.parseInt(filled.group(1)),
            Integer.parseInt(filled.group(2)),
            Integer.parseInt(filled.group(3)))
        : ref.day();
  }

  private <T> List<T> list(String sql, Reader<T> reader) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, ref.importId());
      try (var rows = statement.executeQuery()) {
        var all = new ArrayList<T>();
        while (rows.next()) {
          all.add(reader.read(rows));
        }
        return all;
      }
    }
  }
}
