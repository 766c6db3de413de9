package cn.liandong.identity.person;

import cn.liandong.common.id.Ids;
import cn.liandong.identity.IdentityDatabase;
import cn.liandong.imports.job.Sql;
import cn.liandong.imports.template.ImportRef;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a roster that say something new, some thousand at a time. */
record TeacherConfirm(Connection connection, ImportRef ref) {

  private static final int ROWS = 2_000;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String CHANGES =
      """
      select r.sheet, r.row_number, r.unit_id, r.data ->> 'person' as person,
        r.data ->> 'name' as name, r.data ->> 'kind' as kind,
        r.data ->> 'staffNumber' as staff_number, r.data ->> 'phone' as phone,
        r.data ->> 'identity' as identity, r.data ->> 'position' as position,
        r.data ->> 'since' as since, r.data ->> 'status' as status
      from import_row r
      where r.import_id = ? and r.usable and (r.sheet, r.row_number) > (?, ?)
        and (r.in_force is null or exists (
          select 1 from jsonb_each(r.data) e where e.key not in ('code', 'school')
            and e.value <> 'null' and e.value is distinct from r.in_force -> e.key))
      order by r.sheet, r.row_number limit %d\
      """
          .formatted(ROWS);

  /** The rows of one batch; an absent value stays as it is. */
  private static final String BATCH =
      """
      with b as (
        select * from jsonb_to_recordset(?::jsonb) as r (id uuid, known boolean, unit uuid,
          name text, search text, sort text, kind text, staff_number text, phone text,
          identity text, position text, since date, gone text))
      """;

  private static final String KEEP =
      BATCH
          + """
          insert into person_before
          select ?, b.id, coalesce(p.version, 0) + 1, to_jsonb(p), coalesce((
            select jsonb_agg(to_jsonb(m)) from membership m where m.person_id = b.id), '[]')
          from b left join person p on p.id = b.id
          on conflict do nothing\
          """;
  private static final String ADD =
      BATCH
          + """
          insert into person
            (id, name, search_text, sort_key, kind, staff_number, phone, identity)
          select b.id, b.name, b.search, b.sort, coalesce(b.kind, 'TEACHER'),
            coalesce(b.staff_number, ''), b.phone, b.identity
          from b where not b.known\
          """;
  private static final String CHANGE =
      BATCH
          + """
          update person p set name = b.name, search_text = b.search, sort_key = b.sort,
            kind = coalesce(b.kind, p.kind), staff_number = coalesce(b.staff_number, p.staff_number),
            phone = coalesce(b.phone, p.phone), identity = coalesce(b.identity, p.identity),
            version = p.version + 1
          from b where b.known and p.id = b.id\
          """;
  private static final String END =
      BATCH
          + """
          update membership m set valid_to = greatest(m.valid_from, case
              when b.gone is null then coalesce(b.since, ?) else ? end),
            end_reason = coalesce(b.gone, '调动')
          from b where b.known and m.person_id = b.id and m.valid_to is null
            and (b.gone is not null or m.kind = 'HOME' and m.unit_id <> b.unit)\
          """;

  /** One look per person: the planner, not knowing of rows this new, would scan all homes. */
  private static final String JOIN =
      BATCH
          + """
          insert into membership (id, person_id, unit_id, kind, position, valid_from)
          select gen_random_uuid(), b.id, b.unit, 'HOME', coalesce(b.position, ''),
            greatest(coalesce(b.since, ?), home.ended)
          from b cross join lateral (
            select max(m.valid_to) as ended, bool_or(m.valid_to is null) as lasts
            from membership m where m.person_id = b.id and m.kind = 'HOME') home
          where b.gone is null and home.lasts is not true\
          """;

  private static final String POSITION =
      BATCH
          + """
          update membership m set position = b.position
          from b where b.known and b.position is not null and m.person_id = b.id
            and m.kind = 'HOME' and m.valid_to is null and m.position <> b.position\
          """;
  private static final String EVENT =
      BATCH
          + """
          insert into person_event (id, person_id, username, action, detail)
          select gen_random_uuid(), b.id, coalesce(j.actor_username, j.username), 'IMPORTED', j.file_name
          from b cross join import_job j where j.id = ?\
          """;

  void run() throws SQLException {
    PersonWriter.lock(IdentityDatabase.on(connection));
    ErasedDoubts.requireNone(connection, ref);
    var ending = new TeacherDoubts(connection, ref).ending();
    var last = new int[] {-1, -1};
    List<Map<String, @Nullable Object>> rows;
    do {
      rows = Sql.list(connection, CHANGES, row -> row(row, last), ref.importId(), last[0], last[1]);
      write(rows);
    } while (rows.size() == ROWS);
    for (int from = 0; from < ending.size(); from += ROWS) {
      write(gone(ending.subList(from, Math.min(from + ROWS, ending.size()))));
    }
  }

  private void write(List<Map<String, @Nullable Object>> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    var json = json(rows);
    Sql.update(connection, KEEP, json, ref.importId());
    Sql.update(connection, ADD, json);
    Sql.update(connection, CHANGE, json);
    Sql.update(connection, END, json, ref.day(), ref.day());
    Sql.update(connection, JOIN, json, ref.day());
    Sql.update(connection, POSITION, json);
    Sql.update(connection, EVENT, json, ref.importId());
  }

  private static Map<String, @Nullable Object> row(ResultSet row, int[] last) throws SQLException {
    last[0] = row.getInt("sheet");
    last[1] = row.getInt("row_number");
    var person = row.getString("person");
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("id", person == null ? Ids.next() : UUID.fromString(person));
    values.put("known", person != null);
    values.put("unit", row.getString("unit_id"));
    name(values, row.getString("name"));
    values.put("kind", kind(row.getString("kind")));
    for (var column : List.of("staff_number", "phone", "identity", "position", "since")) {
      values.put(column, row.getString(column));
    }
    values.put("gone", gone(row.getString("status")));
    return values;
  }

  private List<Map<String, @Nullable Object>> gone(List<UUID> people) throws SQLException {
    return Sql.list(
        connection,
        "select p.id, p.name from person p where p.id::text = any (?)",
        row -> {
          var values = new LinkedHashMap<String, @Nullable Object>();
          values.put("id", row.getString("id"));
          values.put("known", true);
          name(values, row.getString("name"));
          values.put("gone", "名单中已没有");
          return values;
        },
        (Object) people.stream().map(UUID::toString).toArray(String[]::new));
  }

  private static void name(Map<String, @Nullable Object> values, String text) {
    var name = PersonName.of(text);
    values.put("name", name.value());
    values.put("search", name.searchText());
    values.put("sort", name.sortKey());
  }

  private static @Nullable String kind(@Nullable String label) {
    return label == null ? null : PersonKind.labelled(label).orElseThrow().name();
  }

  private static @Nullable String gone(@Nullable String status) {
    return status == null || !Standing.labelled(status).orElseThrow().isGone() ? null : status;
  }

  private static String json(Object value) {
    try {
      return Objects.requireNonNull(MAPPER.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
