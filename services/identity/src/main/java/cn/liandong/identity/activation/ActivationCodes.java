package cn.liandong.identity.activation;

import static cn.liandong.identity.IdentityError.ACCOUNT_STATE;

import cn.liandong.common.scope.Caller;
import cn.liandong.identity.IdentityError;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** One-time codes: seen once, when they are handed out, and kept as hashes only. */
@ApplicationScoped
class ActivationCodes {

  private static final String REPLACE =
      """
      insert into activation_code (account_id, hash, expire_time) values (:account, :hash, :expire)
      on conflict (account_id) do update set hash = excluded.hash,
        expire_time = excluded.expire_time, failed_attempts = 0, issue_time = clock_timestamp()\
      """;
  private static final String CANDIDATE =
      """
      select a.id, a.username, a.name, a.subject, c.hash
      from account a join activation_code c on c.account_id = a.id
      where a.username = :username and a.state in ('INVITED', 'ACTIVATED')
        and c.expire_time > :now and c.failed_attempts < :attempts\
      """;
  private static final String FAILED =
      "update activation_code set failed_attempts = failed_attempts + 1 where account_id = :id";

  private final ActivationRepository repository;
  private final ActivationConfig config;
  private final Clock clock;

  ActivationCodes(ActivationRepository repository, ActivationConfig config, Clock clock) {
    this.repository = repository;
    this.config = config;
    this.clock = clock;
  }

  record Issued(Activation account, ActivationCode code, Instant expireTime) {}

  /** Whoever might be activating. */
  public record Candidate(
      UUID id, String username, String name, @Nullable String subject, byte[] hash) {}

  Issued issue(Handle handle, Caller caller, UUID id) {
    var account =
        repository
            .find(handle, caller, id, Managers.inviters())
            .orElseThrow(IdentityError::accountNotFound);
    if (account.state().barred()) {
      throw ACCOUNT_STATE.because("账号“%s”已锁定或停用。请先解锁，再发激活码。", account.username());
    }
    return issue(handle, List.of(account)).getFirst();
  }

  List<Issued> issue(Handle handle, List<Activation> accounts) {
    var expireTime = clock.instant().plus(config.codeValidity());
    var issued =
        accounts.stream()
            .map(account -> new Issued(account, ActivationCode.random(), expireTime))
            .toList();
    var batch = handle.prepareBatch(REPLACE);
    for (var one : issued) {
      batch
          .bind("account", one.account.id())
          .bind("hash", one.code.hash(one.account.id()))
          .bind("expire", expireTime)
          .add();
    }
    batch.execute();
    return issued;
  }

  /** The holder of the code; a wrong one counts against the right one. */
  Optional<Candidate> check(Handle handle, String username, ActivationCode code) {
    var candidate =
        handle
            .createQuery(CANDIDATE)
            .bind("username", username)
            .bind("now", clock.instant())
            .bind("attempts", config.attempts())
            .map(ConstructorMapper.of(Candidate.class))
            .findOne();
    candidate
        .filter(known -> !code.matches(known.id, known.hash))
        .ifPresent(known -> handle.createUpdate(FAILED).bind("id", known.id).execute());
    return candidate.filter(known -> code.matches(known.id, known.hash));
  }
}
