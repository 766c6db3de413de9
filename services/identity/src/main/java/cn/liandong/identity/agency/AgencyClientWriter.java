package cn.liandong.identity.agency;

import cn.liandong.common.id.Ids;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.identity.account.GrantRevision;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Writes registered programs. Every change of what they may read moves the feed of grants. */
@ApplicationScoped
class AgencyClientWriter {

  private static final String NAME = Caller.PROGRAM + "agency-";
  private static final String ACCOUNT =
      """
      insert into account (id, username, name, program, state, activate_time, revision)
      values (:id, :username, :name, true, 'ACTIVATED', clock_timestamp(), :revision)\
      """;
  private static final String CLIENT =
      """
      insert into agency_client (id, request_id, agency, contact, unit_id, purposes, daily_quota,
        valid_from, valid_to, public_key, key_id)
      values (:id, :request, :agency, :contact, :unit, :purposes, :quota, :from, :to, :jwk, :key)\
      """;
  private static final String GRANT =
      """
      insert into role_grant (id, account_id, role, unit_id, valid_from, valid_to)
      values (:grant, :id, :role, :unit, :from, :to)\
      """;
  private static final String CHANGE =
      """
      update agency_client set agency = :agency, contact = :contact, purposes = :purposes,
        daily_quota = :quota, valid_to = :to, version = version + 1
      where id = :id and version = :version\
      """;
  private static final String STATE =
      """
      update account set state = :state, state_reason = :reason, revision = :revision,
        version = version + 1
      where id = :id\
      """;

  /** Holds the feed's row to the end, so that writers follow one another. */
  long nextRevision(Handle handle) {
    return handle.createQuery(GrantRevision.NEXT).mapTo(Long.class).one();
  }

  UUID register(Handle handle, Registration wanted, long revision) {
    var id = Ids.next();
    handle
        .createUpdate(ACCOUNT)
        .bind("id", id)
        .bind("username", NAME + id)
        .bind("name", wanted.terms().name())
        .bind("revision", revision)
        .execute();
    bind(handle.createUpdate(CLIENT), id, wanted.terms())
        .bind("request", wanted.requestId())
        .bind("unit", wanted.unitId())
        .bind("from", wanted.from())
        .bind("jwk", wanted.key().jwk())
        .bind("key", wanted.key().id())
        .execute();
    handle
        .createUpdate(GRANT)
        .bind("grant", Ids.next())
        .bind("id", id)
        .bind("role", Role.AGENCY.name())
        .bind("unit", wanted.unitId())
        .bind("from", wanted.from())
        .bind("to", wanted.terms().validTo())
        .execute();
    return id;
  }

  /** False when somebody else changed it in the meantime. */
  boolean change(Handle handle, UUID id, long version, Terms terms, long revision) {
    var changed =
        bind(handle.createUpdate(CHANGE), id, terms).bind("version", version).execute() == 1;
    if (changed) {
      handle
          .createUpdate("update role_grant set valid_to = :to where account_id = :id")
          .bind("to", terms.validTo())
          .bind("id", id)
          .execute();
      handle
          .createUpdate(
              "update account set name = :name, revision = :revision, version = version + 1 where id = :id")
          .bind("name", terms.name())
          .bind("revision", revision)
          .bind("id", id)
          .execute();
    }
    return changed;
  }

  void replaceKey(Handle handle, UUID id, ProgramKey key) {
    handle
        .createUpdate("update agency_client set public_key = :jwk, key_id = :key where id = :id")
        .bind("jwk", key.jwk())
        .bind("key", key.id())
        .bind("id", id)
        .execute();
  }

  void admit(Handle handle, UUID id, long revision) {
    move(handle, id, "ACTIVATED", "", revision);
  }

  void bar(Handle handle, UUID id, String reason, long revision) {
    move(handle, id, "LOCKED", reason, revision);
  }

  private static void move(Handle handle, UUID id, String state, String reason, long revision) {
    handle
        .createUpdate(STATE)
        .bind("state", state)
        .bind("reason", reason)
        .bind("revision", revision)
        .bind("id", id)
        .execute();
  }

  private static Update bind(Update statement, UUID id, Terms terms) {
    return statement
        .bind("id", id)
        .bind("agency", terms.agency())
        .bind("contact", terms.contact())
        .bindArray("purposes", String.class, terms.purposes().stream().map(Enum::name).toArray())
        .bind("quota", terms.dailyQuota())
        .bind("to", terms.validTo());
  }

  /** A program that is to be registered. */
  record Registration(String requestId, UUID unitId, Terms terms, LocalDate from, ProgramKey key) {}
}
