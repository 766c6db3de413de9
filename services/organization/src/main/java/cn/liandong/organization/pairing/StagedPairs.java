package cn.liandong.organization.pairing;

import static cn.liandong.organization.OrganizationError.PAIRING_IN_USE;

import cn.liandong.imports.template.ImportRef;
import cn.liandong.organization.Database;
import cn.liandong.seeds.pack.PairingKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Makes the pairs of a list; those that hold already are left alone. */
final class StagedPairs {

  private static final String USED =
      """
      select 1 from pairing p where p.import_id = ? and (p.valid_to is not null
        or exists (select 1 from pairing_visit v where v.pairing_id = p.id))\
      """;

  private final Connection connection;
  private final ImportRef ref;
  private final PairingKinds kinds;
  private final PairingWriter writer;

  StagedPairs(Connection connection, ImportRef ref, PairingKinds kinds, PairingWriter writer) {
    this.connection = connection;
    this.ref = ref;
    this.kinds = kinds;
    this.writer = writer;
  }

  private record Resolved(PairingKind kind, UUID giver, UUID receiver) {}

  void compare(NamedParties parties) throws SQLException {
    for (var staged : PairRow.list(connection, ref)) {
      var pair = resolve(parties, staged.row());
      if (parties.isPaired(pair.kind, pair.giver, pair.receiver)) {
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

  void confirm(Handle handle, NamedParties parties) throws SQLException {
    var by =
        Database.find(
                connection,
                "select username from import_job where id = ?",
                row -> row.getString(1),
                ref.importId())
            .orElseThrow();
    for (var staged : PairRow.list(connection, ref)) {
      var row = staged.row();
      var pair = resolve(parties, row);
      if (!parties.isPaired(pair.kind, pair.giver, pair.receiver)) {
        writer.create(
            handle,
            new PairingWriter.NewPair(
                pair.kind,
                ref.unitId(),
                pair.giver,
                pair.receiver,
                row.start(),
                row.reference(),
                ref.importId()),
            by);
      }
    }
  }

  private Resolved resolve(NamedParties parties, PairRow row) {
    var kind = kinds.named(row.kind()).orElseThrow();
    return new Resolved(
        kind,
        parties.find(kind.giver(), row.giver()).getFirst(),
        parties.find(kind.receiver(), row.receiver()).getFirst());
  }

  /** Fails with PAIRING_IN_USE once a pair ended or was visited. */
  void undo() throws SQLException {
    if (Database.find(connection, USED, row -> true, ref.importId()).isPresent()) {
      throw PAIRING_IN_USE.because("导入之后这些结对又有结束或活动记录，不能整批撤销。请到结对页面逐个办理。");
    }
    Database.update(connection, "delete from pairing where import_id = ?", ref.importId());
  }
}
