package cn.liandong.identity.provisioning;

import cn.liandong.common.page.PageRequest;
import cn.liandong.identity.account.GrantRevision;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The accounts that Keycloak has users of, or may have. */
@ApplicationScoped
class KnownAccounts {

  private static final String ALL =
      """
      select a.id, a.username, a.subject, a.state in ('INVITED', 'ACTIVATED') as admitted,
        l.account_id is not null as linked, a.erase_time is not null as erased
      from account a left join upstream_link l on l.account_id = a.id
      where not a.program
      order by username collate "C"\
      """;
  private static final String KNOWN =
      """
      select u.id from unnest(:ids, :usernames) as u (id, username)
      where exists (select 1 from account a where a.subject = u.id or a.username = u.username)\
      """;
  private static final String INVITED =
      """
      select username, name from account
      where state = 'INVITED' and invite_time is not null and subject is null
        and username collate "C" > :after
      order by username collate "C" limit :limit\
      """;
  private static final String INVITE_AGAIN =
      """
      with next as (%s)
      update account set subject = null, state = 'INVITED', activate_time = null,
        invite_time = clock_timestamp(), revision = next.revision, version = version + 1
      from next where id = :id and subject = :subject\
      """
          .formatted(GrantRevision.NEXT);

  record Invited(String username, String name) {}

  List<KnownAccount> all(Handle handle) {
    return handle.createQuery(ALL).map(ConstructorMapper.of(KnownAccount.class)).list();
  }

  /** Ids of those users whom an account knows by now. */
  Set<String> known(Handle handle, List<DirectoryUser> users) {
    return handle
        .createQuery(KNOWN)
        .bindArray("ids", String.class, users.stream().map(DirectoryUser::id).toArray())
        .bindArray("usernames", String.class, users.stream().map(DirectoryUser::username).toArray())
        .mapTo(String.class)
        .set();
  }

  List<Invited> invited(Handle handle, PageRequest page) {
    return handle
        .createQuery(INVITED)
        .bind("after", page.key(0, ""))
        .bind("limit", page.limit())
        .map((row, context) -> new Invited(row.getString("username"), row.getString("name")))
        .list();
  }

  /** The sign-in is gone and its password with it. */
  void inviteAgain(Handle handle, UUID id, @Nullable String subject) {
    handle.createUpdate(INVITE_AGAIN).bind("id", id).bind("subject", subject).execute();
  }
}
