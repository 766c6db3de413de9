package cn.liandong.identity.person;

import static cn.liandong.identity.IdentityError.PERSON_STALE;

import cn.liandong.common.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Writes of people, their memberships and absences. */
@ApplicationScoped
class PersonWriter {

  /**
   * @param phone sealed
   * @param identity sealed
   */
  record Facts(
      PersonName name,
      PersonKind kind,
      String staffNumber,
      @Nullable String phone,
      @Nullable String identity) {}

  record NewMembership(
      UUID person,
      UUID unit,
      MembershipKind kind,
      String position,
      LocalDate from,
      @Nullable LocalDate to) {}

  /** Who enters or moves people follow one another until their transactions end. */
  static void lock(Handle handle) {
    handle.execute("select 1 from person_register for update");
  }

  void create(Handle handle, UUID id, Facts facts) {
    bind(
            handle.createUpdate(
                """
                insert into person
                  (id, name, search_text, sort_key, kind, staff_number, phone, identity)
                values (:id, :name, :search, :sort, :kind, :staff_number, :phone, :identity)\
                """),
            id,
            facts)
        .execute();
  }

  void update(Handle handle, UUID id, Facts facts) {
    bind(
            handle.createUpdate(
                """
                update person set name = :name, search_text = :search, sort_key = :sort,
                  kind = :kind, staff_number = :staff_number, phone = :phone, identity = :identity
                where id = :id\
                """),
            id,
            facts)
        .execute();
  }

  private static Update bind(Update update, UUID id, Facts facts) {
    return update
        .bind("id", id)
        .bind("name", facts.name().value())
        .bind("search", facts.name().searchText())
        .bind("sort", facts.name().sortKey())
        .bind("kind", facts.kind().name())
        .bind("staff_number", facts.staffNumber())
        .bind("phone", facts.phone())
        .bind("identity", facts.identity());
  }

  /** Fails with PERSON_STALE when the person is no longer as the caller saw. */
  void advance(Handle handle, UUID id, long seen) {
    var advanced =
        handle
            .createUpdate("update person set version = version + 1 where id = :id and version = :v")
            .bind("id", id)
            .bind("v", seen)
            .execute();
    if (advanced == 0) {
      throw PERSON_STALE.because("这位人员的资料刚刚被别人改过，您的修改没有保存。请刷新后核对，再重新修改。");
    }
  }

  void join(Handle handle, NewMembership membership) {
    handle
        .createUpdate(
            """
            insert into membership (id, person_id, unit_id, kind, position, valid_from, valid_to)
            values (:id, :person, :unit, :kind, :position, :from, :to)\
            """)
        .bind("id", Ids.next())
        .bind("person", membership.person())
        .bind("unit", membership.unit())
        .bind("kind", membership.kind().name())
        .bind("position", membership.position())
        .bind("from", membership.from())
        .bind("to", membership.to())
        .execute();
  }

  void setPosition(Handle handle, UUID membership, String position) {
    handle
        .createUpdate("update membership set position = :position where id = :id")
        .bind("id", membership)
        .bind("position", position)
        .execute();
  }

  void end(Handle handle, UUID membership, LocalDate day, String reason) {
    handle
        .createUpdate(
            """
            update membership set valid_to = greatest(valid_from, cast(:day as date)),
              end_reason = :reason
            where id = :id and (valid_to is null or valid_to > :day)\
            """)
        .bind("id", membership)
        .bind("day", day)
        .bind("reason", reason)
        .execute();
  }

  void absent(Handle handle, UUID person, Absence absence) {
    handle
        .createUpdate(
            """
            insert into leave_of_absence (id, person_id, kind, valid_from, valid_to, reason)
            values (:id, :person, :kind, :from, :to, :reason)\
            """)
        .bind("id", absence.id())
        .bind("person", person)
        .bind("kind", absence.kind().name())
        .bind("from", absence.validFrom())
        .bind("to", absence.validTo())
        .bind("reason", absence.reason())
        .execute();
  }

  void cancel(Handle handle, UUID person, UUID absence) {
    handle
        .createUpdate(
            "update leave_of_absence set cancelled = true where id = :id and person_id = :person")
        .bind("id", absence)
        .bind("person", person)
        .execute();
  }

  void event(Handle handle, UUID person, String username, String action, String detail) {
    handle
        .createUpdate(
            """
            insert into person_event (id, person_id, username, action, detail)
            values (:id, :person, :username, :action, :detail)\
            """)
        .bind("id", Ids.next())
        .bind("person", person)
        .bind("username", username)
        .bind("action", action)
        .bind("detail", detail)
        .execute();
  }
}
