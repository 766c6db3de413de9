package cn.liandong.organization.pairing;

import cn.liandong.common.id.Ids;
import cn.liandong.seeds.pack.PairingKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes pairs; who may and what the rules say is decided before. */
@ApplicationScoped
class PairingWriter {

  /**
   * A pair to be made.
   *
   * @param importId null for one that a person makes
   */
  record NewPair(
      PairingKind kind,
      UUID unitId,
      UUID giver,
      UUID receiver,
      LocalDate start,
      String reference,
      @Nullable UUID importId) {}

  /** How many receivers a giver has from the day on; holds them until the transaction ends. */
  int receivers(Handle handle, PairingKind kind, UUID giver, LocalDate day) {
    handle
        .createQuery("select pg_advisory_xact_lock(hashtext(:giver))::text")
        .bind("giver", kind.code() + giver)
        .mapTo(String.class)
        .one();
    return handle
        .createQuery(
            """
            select count(*) from pairing
            where kind = :kind and giver_id = :giver and (valid_to is null or valid_to > :day)\
            """)
        .bind("kind", kind.code())
        .bind("giver", giver)
        .bind("day", day)
        .mapTo(Integer.class)
        .one();
  }

  boolean isPaired(Handle handle, PairingKind kind, UUID giver, UUID receiver, LocalDate day) {
    return handle
        .createQuery(
            """
            select exists (
              select 1 from pairing where kind = :kind and giver_id = :giver
                and receiver_id = :receiver and (valid_to is null or valid_to > :day))\
            """)
        .bind("kind", kind.code())
        .bind("giver", giver)
        .bind("receiver", receiver)
        .bind("day", day)
        .mapTo(Boolean.class)
        .one();
  }

  UUID create(Handle handle, NewPair pair, String by) {
    var id = Ids.next();
    handle
        .createUpdate(
            """
            insert into pairing (id, kind, unit_id, giver_party, giver_id, receiver_party,
              receiver_id, valid_from, reference, created_by, import_id)
            values (:id, :kind, :unit, :giverParty, :giver, :receiverParty, :receiver, :from,
              :reference, :by, cast(:import as uuid))\
            """)
        .bind("id", id)
        .bind("kind", pair.kind().code())
        .bind("unit", pair.unitId())
        .bind("giverParty", pair.kind().giver().party().name())
        .bind("giver", pair.giver())
        .bind("receiverParty", pair.kind().receiver().party().name())
        .bind("receiver", pair.receiver())
        .bind("from", pair.start())
        .bind("reference", pair.reference())
        .bind("by", by)
        .bindByType("import", pair.importId(), UUID.class)
        .execute();
    return id;
  }

  void end(Handle handle, UUID id, LocalDate day, String reason) {
    handle
        .createUpdate("update pairing set valid_to = :day, end_reason = :reason where id = :id")
        .bind("id", id)
        .bind("day", day)
        .bind("reason", reason)
        .execute();
  }

  void visit(Handle handle, UUID pairing, LocalDate day, String remark, String by) {
    handle
        .createUpdate(
            """
            insert into pairing_visit (id, pairing_id, visit_date, remark, recorded_by)
            values (:id, :pairing, :day, :remark, :by)\
            """)
        .bind("id", Ids.next())
        .bind("pairing", pairing)
        .bind("day", day)
        .bind("remark", remark)
        .bind("by", by)
        .execute();
  }
}
