package cn.liandong.identity.activation;

import cn.liandong.identity.account.AccountState;
import cn.liandong.identity.account.GrantRevision;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes what becomes of an account. Every change moves it in the feed of grants. */
@ApplicationScoped
class AccountChanges {

  private static final String MOVE =
      """
      update account a set state = :state, state_reason = :reason, revision = :revision,
        version = version + 1, unit_id = coalesce(a.unit_id, (
          select g.unit_id from role_grant g where g.account_id = a.id
          order by g.valid_from desc, g.id desc limit 1))
      where id = :id\
      """;
  private static final String RETURN =
      """
      update account set state = case when activate_time is null then 'INVITED' else 'ACTIVATED' end,
        state_reason = '', revision = :revision, version = version + 1
      where id = :id\
      """;
  private static final String ACTIVATE =
      """
      update account a set state = 'ACTIVATED', subject = :subject, revision = :revision,
        activate_time = coalesce(activate_time, clock_timestamp()), version = version + 1
      from activation_code c
      where a.id = :id and a.state in ('INVITED', 'ACTIVATED')
        and c.account_id = a.id and c.hash = :hash\
      """;
  private static final String END_GRANTS =
      """
      update role_grant set valid_to = :today
      where account_id = :id and (valid_to is null or valid_to > :today)\
      """;
  private static final String IS_LAST =
      """
      select exists (
        select 1 from role_grant g join unit_ref u on u.id = g.unit_id and u.parent_id is null
        where g.account_id = :id and g.role = any (:roles)
          and (g.valid_to is null or g.valid_to > :today)
          and not exists (
            select 1 from grant_ref other
            where other.unit_id = g.unit_id and other.role = g.role and other.subject <> ''
              and other.account_id <> g.account_id and other.valid_from <= :today
              and (other.valid_to is null or other.valid_to > :today)))\
      """;

  void bar(Handle handle, UUID id, AccountState state, String reason, long revision) {
    handle
        .createUpdate(MOVE)
        .bind("state", state.name())
        .bind("reason", reason)
        .bind("revision", revision)
        .bind("id", id)
        .execute();
    dropCode(handle, id);
  }

  /** What the account is granted has changed. */
  void move(Handle handle, UUID id, long revision) {
    handle
        .createUpdate(
            "update account set revision = :revision, version = version + 1 where id = :id")
        .bind("revision", revision)
        .bind("id", id)
        .execute();
  }

  void admit(Handle handle, UUID id, long revision) {
    handle.createUpdate(RETURN).bind("revision", revision).bind("id", id).execute();
  }

  /** False when the code was used, replaced or taken away in the meantime. */
  boolean activate(Handle handle, UUID id, byte[] hash, String subject, long revision) {
    var moved =
        handle
            .createUpdate(ACTIVATE)
            .bind("subject", subject)
            .bind("revision", revision)
            .bind("id", id)
            .bind("hash", hash)
            .execute();
    if (moved == 1) {
      dropCode(handle, id);
    }
    return moved == 1;
  }

  void endGrants(Handle handle, UUID id, LocalDate today) {
    handle.createUpdate(END_GRANTS).bind("id", id).bind("today", today).execute();
  }

  /** Whether a root would be left without anybody in one of the roles, once this one is gone. */
  boolean isLast(Handle handle, UUID id, LocalDate today, String... roles) {
    return handle
        .createQuery(IS_LAST)
        .bind("id", id)
        .bind("today", today)
        .bindArray("roles", String.class, (Object[]) roles)
        .mapTo(Boolean.class)
        .one();
  }

  void dropCode(Handle handle, UUID id) {
    handle
        .createUpdate("delete from activation_code where account_id = :id")
        .bind("id", id)
        .execute();
  }

  /** Comes first: it holds the feed's row to the end, so that writers follow one another. */
  long nextRevision(Handle handle) {
    return handle.createQuery(GrantRevision.NEXT).mapTo(Long.class).one();
  }
}
