package cn.liandong.organization.body;

import static cn.liandong.organization.OrganizationError.BODY_IN_USE;

import cn.liandong.common.id.Ids;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.imports.template.StagedTemplate;
import cn.liandong.organization.Database;
import cn.liandong.organization.OrganizationDatabase;
import cn.liandong.seeds.pack.BodyRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Founds the bodies of a list and fills their seats; what stands already is left alone. */
final class StagedBodies implements StagedTemplate.Staged {

  private static final String USED =
      """
      select b.name from body b
      where b.id in (select body_id from body_import where import_id = ?) and (
        exists (
          select 1 from body_import i join body_seat s on s.id = i.seat_id
          where i.import_id = ? and i.body_id = b.id and (s.valid_to is not null
            or exists (select 1 from pairing p where s.id in (p.giver_id, p.receiver_id))))
        or b.id in (select body_id from body_import where import_id = ? and seat_id is null)
          and (b.valid_to is not null
            or exists (select 1 from pairing p where b.id in (p.giver_id, p.receiver_id))
            or exists (select 1 from body_check c where c.body_id = b.id)
            or (select count(*) from body_term t where t.body_id = b.id) > 1
            or exists (select 1 from body_seat s where s.body_id = b.id and s.id not in (
              select seat_id from body_import where import_id = ? and seat_id is not null))))
      limit 1\
      """;

  private final Connection connection;
  private final ImportRef ref;
  private final BodyKinds kinds;
  private final BodyWriter writer;
  private final OrganizationDatabase database;

  StagedBodies(
      Connection connection,
      ImportRef ref,
      BodyKinds kinds,
      BodyWriter writer,
      OrganizationDatabase database) {
    this.connection = connection;
    this.ref = ref;
    this.kinds = kinds;
    this.writer = writer;
    this.database = database;
  }

  @Override
  public void compare() throws SQLException {
    var known = KnownBodies.load(connection, ref);
    for (var staged : BodyRow.list(connection, ref)) {
      if (stands(known, staged.row())) {
        Database.update(
            connection,
            """
            update import_row set in_force = data
            where import_id = ? and sheet = ? and row_number = ?\
            """,
            ref.importId(),
            staged.sheet(),
            staged.number());
      }
    }
  }

  private boolean stands(KnownBodies known, BodyRow row) {
    return known
        .find(key(row))
        .filter(body -> row.role().isEmpty() || known.isHeld(body.id(), role(row), row))
        .isPresent();
  }

  @Override
  public void confirm() throws SQLException {
    var known = KnownBodies.load(connection, ref);
    var by = importer();
    try (var handle = database.on(connection)) {
      Map<KnownBodies.Key, UUID> founded = new HashMap<>();
      Set<UUID> touched = new HashSet<>();
      for (var staged : BodyRow.list(connection, ref)) {
        var row = staged.row();
        var before = known.find(key(row));
        var body =
            before
                .map(KnownBodies.Known::id)
                .orElseGet(() -> founded.computeIfAbsent(key(row), k -> found(handle, row, by)));
        if (!row.role().isEmpty() && !stands(known, row)) {
          made(handle, body, writer.seat(handle, body, seat(known, row)));
          before.ifPresent(one -> touched.add(one.id()));
        }
      }
      touched.forEach(body -> writer.touch(handle, body));
    }
  }

  private UUID found(Handle handle, BodyRow row, String by) {
    var kind = kinds.named(row.kind()).orElseThrow();
    var body =
        Body.founded(
            Ids.next(),
            kind.code(),
            row.unitId(),
            "",
            "",
            row.name(),
            row.subject(),
            row.stage(),
            row.start(),
            row.reference());
    writer.create(handle, row.unitId(), by, body);
    writer.term(handle, Term.first(kind, body));
    made(handle, body.id(), null);
    return body.id();
  }

  private BodyWriter.NewSeat seat(KnownBodies known, BodyRow row) {
    return row.account().isEmpty()
        ? new BodyWriter.NewSeat(role(row), null, row.post(), row.department(), row.since())
        : new BodyWriter.NewSeat(
            role(row), known.account(row.account()).orElseThrow(), "", "", row.since());
  }

  private void made(Handle handle, UUID body, @Nullable UUID seat) {
    handle.execute("insert into body_import values (?, ?, ?)", ref.importId(), body, seat);
  }

  /** Fails with BODY_IN_USE once something was built on what the import made. */
  @Override
  public void undo() throws SQLException {
    var id = ref.importId();
    var used = Database.find(connection, USED, row -> row.getString(1), id, id, id, id);
    if (used.isPresent()) {
      throw BODY_IN_USE.because("导入之后“%s”又有任职、考核或结对的变动，不能整批撤销。请到工作机构页面逐个办理。", used.get());
    }
    try (var handle = database.on(connection)) {
      var seats = "select seat_id from body_import where import_id = ? and seat_id is not null";
      var bodies = "select body_id from body_import where import_id = ? and seat_id is null";
      var madeSeats = ids(seats);
      var madeBodies = ids(bodies);
      handle.execute("delete from body_import where import_id = ?", id);
      handle.execute("delete from body_seat where id = any (?)", (Object) madeSeats);
      handle.execute("delete from body_term where body_id = any (?)", (Object) madeBodies);
      handle.execute("delete from body where id = any (?)", (Object) madeBodies);
    }
  }

  private UUID[] ids(String sql) throws SQLException {
    return Database.list(connection, sql, row -> row.getObject(1, UUID.class), ref.importId())
        .toArray(UUID[]::new);
  }

  private String importer() throws SQLException {
    return Database.find(
            connection,
            "select username from import_job where id = ?",
            row -> row.getString(1),
            ref.importId())
        .orElseThrow();
  }

  private KnownBodies.Key key(BodyRow row) {
    return new KnownBodies.Key(
        row.unitId(), kinds.named(row.kind()).orElseThrow().code(), row.name());
  }

  private String role(BodyRow row) {
    return kinds.named(row.kind()).orElseThrow().roles().stream()
        .filter(role -> role.name().equals(row.role()))
        .map(BodyRole::code)
        .findFirst()
        .orElseThrow();
  }
}
