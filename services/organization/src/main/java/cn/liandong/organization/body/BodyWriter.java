package cn.liandong.organization.body;

import cn.liandong.common.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes bodies; who may and what the rules say is decided before. */
@ApplicationScoped
class BodyWriter {

  /** Null account: held by a post. */
  record NewSeat(
      String role, @Nullable UUID accountId, String post, String department, LocalDate start) {}

  UUID create(Handle handle, UUID unitId, String by, Body body) {
    handle
        .createUpdate(
            """
            insert into body (id, kind, unit_id, name, subject, stage, valid_from, reference,
              created_by)
            values (:id, :kind, :unit, :name, :subject, :stage, :from, :reference, :by)\
            """)
        .bind("id", body.id())
        .bind("kind", body.kind())
        .bind("unit", unitId)
        .bind("name", body.name())
        .bind("subject", body.subject())
        .bind("stage", body.stage())
        .bind("from", body.validFrom())
        .bind("reference", body.reference())
        .bind("by", by)
        .execute();
    return body.id();
  }

  /** False when someone else changed the body; holds its row until the transaction ends. */
  boolean claim(Handle handle, UUID id, long version) {
    return handle
            .createUpdate(
                "update body set version = version + 1 where id = :id and version = :version")
            .bind("id", id)
            .bind("version", version)
            .execute()
        == 1;
  }

  /** So that who reads the body now must read it again before changing it. */
  void touch(Handle handle, UUID id) {
    handle
        .createUpdate("update body set version = version + 1 where id = :id")
        .bind("id", id)
        .execute();
  }

  void describe(Handle handle, UUID id, String name, String subject, String stage) {
    handle
        .createUpdate(
            "update body set name = :name, subject = :subject, stage = :stage where id = :id")
        .bind("id", id)
        .bind("name", name)
        .bind("subject", subject)
        .bind("stage", stage)
        .execute();
  }

  UUID seat(Handle handle, UUID body, NewSeat seat) {
    var id = Ids.next();
    handle
        .createUpdate(
            """
            insert into body_seat (id, body_id, role, account_id, post, department, valid_from)
            values (:id, :body, :role, cast(:account as uuid), :post, :department, :from)\
            """)
        .bind("id", id)
        .bind("body", body)
        .bind("role", seat.role())
        .bindByType("account", seat.accountId(), UUID.class)
        .bind("post", seat.post())
        .bind("department", seat.department())
        .bind("from", seat.start())
        .execute();
    return id;
  }

  void endSeat(Handle handle, UUID seat, LocalDate day, String reason) {
    handle
        .createUpdate("update body_seat set valid_to = :day, end_reason = :reason where id = :id")
        .bind("id", seat)
        .bind("day", day)
        .bind("reason", reason)
        .execute();
  }

  /** Ends the term before where the new one starts. */
  void term(Handle handle, Term term) {
    handle
        .createUpdate(
            """
            update body_term set end_date = :start
            where body_id = :body and start_date < :start and (end_date is null or end_date > :start)\
            """)
        .bind("body", term.bodyId())
        .bind("start", term.startDate())
        .execute();
    handle
        .createUpdate("insert into body_term values (:body, :start, :end, :reference)")
        .bind("body", term.bodyId())
        .bind("start", term.startDate())
        .bindByType("end", term.endDate(), LocalDate.class)
        .bind("reference", term.reference())
        .execute();
  }

  void check(Handle handle, Check check) {
    handle
        .createUpdate(
            """
            insert into body_check values (:body, :year, :passed, :remark, :reference, :by, :now)
            on conflict (body_id, year) do update set passed = excluded.passed,
              remark = excluded.remark, reference = excluded.reference,
              recorded_by = excluded.recorded_by, record_time = excluded.record_time\
            """)
        .bind("body", check.bodyId())
        .bind("year", check.year())
        .bind("passed", check.passed())
        .bind("remark", check.remark())
        .bind("reference", check.reference())
        .bind("by", check.recordedBy())
        .bind("now", check.recordTime())
        .execute();
  }

  void removal(Handle handle, Removal removal) {
    handle
        .createUpdate(
            """
            insert into body_removal
            values (:body, :year, :upheld, :day, :reason, :reference, :by, :now)\
            """)
        .bind("body", removal.bodyId())
        .bind("year", removal.year())
        .bind("upheld", removal.upheld())
        .bindByType("day", removal.effectiveDate(), LocalDate.class)
        .bind("reason", removal.reason())
        .bind("reference", removal.reference())
        .bind("by", removal.decidedBy())
        .bind("now", removal.decideTime())
        .execute();
  }

  void close(Handle handle, UUID id, LocalDate day, String reason, String reference) {
    handle
        .createUpdate(
            """
            update body set valid_to = :day, close_reason = :reason, close_reference = :reference
            where id = :id\
            """)
        .bind("id", id)
        .bind("day", day)
        .bind("reason", reason)
        .bind("reference", reference)
        .execute();
  }
}
