package cn.liandong.identity.activation;

import cn.liandong.common.id.Ids;
import cn.liandong.common.scope.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What accounts hold, and who followed whom. */
@ApplicationScoped
class HandOverRepository {

  private static final String HELD =
      """
      select g.role, g.unit_id, g.unit_name, greatest(g.valid_from, :from) as valid_from, g.valid_to,
        exists (
          select 1 from role_grant o
          where o.account_id = :successor and o.role = g.role and o.unit_id = g.unit_id
            and o.valid_from <= greatest(g.valid_from, :from)
            and (o.valid_to is null or o.valid_to >= g.valid_to)) as held
      from grant_view g
      where g.account_id = :account and g.role not in ('AGENCY', 'EMERGENCY_READER')
        and (g.valid_to is null or g.valid_to > greatest(g.valid_from, :from))
      order by g.role, g.unit_name, g.unit_id\
      """;
  private static final String HANDED =
      """
      select g.role, g.unit_id, v.unit_name, g.valid_from, g.valid_to, false as held
      from role_grant g join grant_view v on v.id = g.id
      where g.account_id = :successor and g.predecessor_id = :account
      order by g.role, v.unit_name, g.unit_id\
      """;
  private static final String TOGETHER =
      """
      with place as (
        select a.id as account_id, a.unit_id from account a
        union
        select g.account_id, g.unit_id from role_grant g
        where g.valid_to is null or g.valid_to > :today)
      select exists (
        select 1 from place mine join place theirs on theirs.unit_id = mine.unit_id
        where mine.account_id = :account and theirs.account_id = :successor)\
      """;
  private static final String GIVE =
      """
      insert into role_grant (id, account_id, role, unit_id, valid_from, valid_to, predecessor_id)
      values (:id, :successor, :role, :unit, :from, :to, :account)\
      """;
  private static final String RECORD =
      """
      insert into hand_over (account_id, successor_id, username)
      values (:account, :successor, :username)\
      """;

  private final Managers managers;

  HandOverRepository(Managers managers) {
    this.managers = managers;
  }

  List<HandedRole> held(Handle handle, UUID account, UUID successor, LocalDate from) {
    return handle
        .createQuery(HELD)
        .bind("account", account)
        .bind("successor", successor)
        .bind("from", from)
        .map(ConstructorMapper.of(HandedRole.class))
        .list();
  }

  List<HandedRole> handed(Handle handle, UUID account, UUID successor) {
    return handle
        .createQuery(HANDED)
        .bind("account", account)
        .bind("successor", successor)
        .map(ConstructorMapper.of(HandedRole.class))
        .list();
  }

  /** Whether both work, or hold a role, at one unit. */
  boolean together(Handle handle, UUID account, UUID successor) {
    return handle
        .createQuery(TOGETHER)
        .bind("account", account)
        .bind("successor", successor)
        .bind("today", managers.today())
        .mapTo(Boolean.class)
        .one();
  }

  Optional<UUID> successor(Handle handle, UUID account) {
    return handle
        .createQuery("select successor_id from hand_over where account_id = :account")
        .bind("account", account)
        .mapTo(UUID.class)
        .findOne();
  }

  void give(Handle handle, UUID account, UUID successor, List<HandedRole> roles) {
    var batch = handle.prepareBatch(GIVE);
    for (var role : roles) {
      batch
          .bind("id", Ids.next())
          .bind("account", account)
          .bind("successor", successor)
          .bind("role", role.role().name())
          .bind("unit", role.unitId())
          .bind("from", role.validFrom())
          .bind("to", role.validTo())
          .add();
    }
    batch.execute();
  }

  void record(Handle handle, Caller caller, UUID account, UUID successor) {
    handle
        .createUpdate(RECORD)
        .bind("account", account)
        .bind("successor", successor)
        .bind("username", caller.username())
        .execute();
  }
}
