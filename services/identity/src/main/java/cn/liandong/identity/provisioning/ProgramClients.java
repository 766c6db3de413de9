package cn.liandong.identity.provisioning;

import cn.liandong.identity.account.GrantRevision;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The programs that Keycloak has clients of, or is to have. */
@ApplicationScoped
class ProgramClients {

  private static final String ALL =
      """
      select a.id, a.username, a.subject, a.name, c.public_key,
        a.state = 'ACTIVATED' and c.valid_to > :today as enabled
      from agency_client c join account a on a.id = c.id
      """;
  private static final String LINK =
      """
      with next as (%s)
      update account set subject = :subject, revision = next.revision, version = version + 1
      from next where id = :id\
      """
          .formatted(GrantRevision.NEXT);

  private final Clock clock;

  ProgramClients(Clock clock) {
    this.clock = clock;
  }

  List<ProgramClient> all(Handle handle) {
    return handle
        .createQuery(ALL + "order by a.username")
        .bind("today", LocalDate.now(clock))
        .map(ConstructorMapper.of(ProgramClient.class))
        .list();
  }

  ProgramClient require(Handle handle, UUID id) {
    return handle
        .createQuery(ALL + "where c.id = :id")
        .bind("today", LocalDate.now(clock))
        .bind("id", id)
        .map(ConstructorMapper.of(ProgramClient.class))
        .one();
  }

  /** From now on what the program is granted goes by this subject. */
  void link(Handle handle, ProgramClient program, String subject) {
    if (!subject.equals(program.subject())) {
      handle.createUpdate(LINK).bind("subject", subject).bind("id", program.id()).execute();
    }
  }
}
