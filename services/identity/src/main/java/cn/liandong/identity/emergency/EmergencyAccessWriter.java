package cn.liandong.identity.emergency;

import cn.liandong.common.id.Ids;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.identity.account.GrantRevision;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes accesses and the grants that they are; each moves its account in the feed of grants. */
@ApplicationScoped
class EmergencyAccessWriter {

  private static final String GRANT =
      """
      insert into role_grant (id, account_id, role, unit_id, valid_from, valid_to)
      select :grant, a.id, :role, :unit, :today, :tomorrow from account a
      where a.subject = :subject\
      """;
  private static final String ACCESS =
      """
      insert into emergency_access (id, request_id, account_id, grant_id, unit_id, reason, until_time)
      select :id, :request, g.account_id, g.id, g.unit_id, :reason, :until from role_grant g
      where g.id = :grant\
      """;
  private static final String END = "update role_grant set valid_to = :today where id = :grant";
  private static final String MOVE =
      """
      update account a set revision = :revision, version = version + 1
      from role_grant g where g.id = :grant and a.id = g.account_id\
      """;
  private static final String ACKNOWLEDGE =
      """
      update emergency_access
      set acknowledged_by = :username, acknowledge_time = clock_timestamp(), remark = :remark
      where id = :id\
      """;

  private final EmergencyScope scope;

  EmergencyAccessWriter(EmergencyScope scope) {
    this.scope = scope;
  }

  /** Comes first: it holds the feed's row to the end, so that writers follow one another. */
  long nextRevision(Handle handle) {
    return handle.createQuery(GrantRevision.NEXT).mapTo(Long.class).one();
  }

  void open(Handle handle, Caller caller, NewEmergencyAccess wanted, long revision) {
    var grant = Ids.next();
    handle
        .createUpdate(GRANT)
        .bind("grant", grant)
        .bind("role", Role.EMERGENCY_READER.name())
        .bind("unit", wanted.unitId())
        .bind("today", scope.today())
        .bind("tomorrow", scope.endOfDay().toLocalDate())
        .bind("subject", caller.subject())
        .execute();
    handle
        .createUpdate(ACCESS)
        .bind("id", Ids.next())
        .bind("request", wanted.requestId())
        .bind("grant", grant)
        .bind("reason", wanted.reason())
        .bind("until", scope.endOfDay().toOffsetDateTime())
        .execute();
    move(handle, grant, revision);
  }

  /** The access follows its grant. */
  void end(Handle handle, EmergencyAccess access, long revision) {
    handle.createUpdate(END).bind("grant", access.grantId()).bind("today", scope.today()).execute();
    move(handle, access.grantId(), revision);
  }

  void acknowledge(Handle handle, Caller caller, UUID id, String remark) {
    handle
        .createUpdate(ACKNOWLEDGE)
        .bind("id", id)
        .bind("username", caller.username())
        .bind("remark", remark)
        .execute();
  }

  private static void move(Handle handle, UUID grant, long revision) {
    handle.createUpdate(MOVE).bind("grant", grant).bind("revision", revision).execute();
  }
}
