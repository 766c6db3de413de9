package cn.liandong.identity.upstream;

import cn.liandong.common.scope.Caller;
import cn.liandong.identity.person.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Who of the upstream signs in as whom, and who could. */
@ApplicationScoped
public class UpstreamLinks {

  private static final String FOUND =
      """
      select a.id, a.username, a.subject, a.state = 'ACTIVATED' as active, l.upstream_subject,
        not exists (
          select 1 from role_grant g
          where g.account_id = a.id and (g.valid_to is null or g.valid_to > :today)
            and (is_separated(g.role) or not exists (
              select 1 from membership m
              join unit_ref home on home.id = m.unit_id and home.valid_to is null
              join unit_ref u on u.id = g.unit_id and u.valid_to is null
                and u.path like home.path || '%'
              where m.person_id = p.id and m.kind = 'HOME' and m.valid_to is null))) as contained
      from person p
      join account a on a.id = p.account_id
      left join upstream_link l on l.account_id = a.id
      where p.name = :name
        and (p.phone_mark = any (:phones) or p.identity_mark = any (:identities))
      for update of a\
      """;
  private static final String HOLDER =
      "select account_id from upstream_link where upstream_subject = :subject";
  private static final String LINK =
      """
      insert into upstream_link (account_id, upstream_subject) values (:account, :subject)
      on conflict (account_id) do nothing\
      """;

  private static final String UNLINK = "delete from upstream_link where account_id = :account";
  private static final String OWN =
      """
      select l.account_id, a.username, l.link_time
      from upstream_link l join account a on a.id = l.account_id
      where a.subject = :subject\
      """;

  private final PersonalData data;
  private final Clock clock;

  UpstreamLinks(PersonalData data, Clock clock) {
    this.data = data;
    this.clock = clock;
  }

  /** Held until the transaction ends: nobody is locked or linked meanwhile. */
  List<Candidate> found(Handle handle, Claims claims) {
    return handle
        .createQuery(FOUND)
        .bind("name", claims.name())
        .bind("today", LocalDate.now(clock))
        .bindArray("phones", String.class, marks(PersonalData.PHONE, claims.phone()))
        .bindArray("identities", String.class, marks(PersonalData.IDENTITY, claims.identity()))
        .map(ConstructorMapper.of(Candidate.class))
        .list();
  }

  Optional<UUID> holder(Handle handle, String upstreamSubject) {
    return handle.createQuery(HOLDER).bind("subject", upstreamSubject).mapTo(UUID.class).findOne();
  }

  void link(Handle handle, UUID account, String upstreamSubject) {
    handle.createUpdate(LINK).bind("account", account).bind("subject", upstreamSubject).execute();
  }

  /** False when there was none. Keycloak follows by an order. */
  public boolean unlink(Handle handle, UUID account) {
    return handle.createUpdate(UNLINK).bind("account", account).execute() == 1;
  }

  Optional<UpstreamLink> own(Handle handle, Caller caller) {
    return handle
        .createQuery(OWN)
        .bind("subject", caller.subject())
        .map(ConstructorMapper.of(UpstreamLink.class))
        .findOne();
  }

  private Object[] marks(String field, String value) {
    return value.isEmpty() ? new Object[0] : data.seal().marks(field, value).toArray();
  }
}
