package cn.liandong.identity.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The outbox to Keycloak. */
@ApplicationScoped
public class Orders {

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final int LONGEST_FAILURE = 200;
  private static final String ADD = "insert into keycloak_order (account_id) values (:account)";
  private static final String NEXT =
      """
      select o.id, o.attempts, a.id as account_id, a.username, a.subject,
        a.state in ('INVITED', 'ACTIVATED') as enabled,
        a.username <> all (:exempt) and exists (
          select 1 from role_grant g
          where g.account_id = a.id and is_separated(g.role)
            and (g.valid_to is null or g.valid_to > :today)) as second_factor,
        l.upstream_subject, a.program, a.erase_time is not null as erased
      from keycloak_order o join account a on a.id = o.account_id
      left join upstream_link l on l.account_id = a.id
      where o.due_time <= clock_timestamp()
      order by o.due_time, o.id limit 1 for update of o skip locked\
      """;
  private static final String PUT_OFF =
      """
      update keycloak_order set attempts = attempts + 1, failure = :failure,
        due_time = clock_timestamp() + make_interval(secs => :seconds)
      where id = :id\
      """;

  private final Clock clock;
  private final String[] exempt;

  /**
   * @param exempt usernames of 三员 that are not asked for a second factor
   */
  Orders(
      Clock clock,
      @ConfigProperty(name = "liandong.identity.second-factor.exempt")
          Optional<List<String>> exempt) {
    this.clock = clock;
    this.exempt = exempt.orElse(List.of()).toArray(String[]::new);
  }

  /** An order with the account as it stands now. */
  public record Order(
      long id,
      int attempts,
      UUID accountId,
      String username,
      @Nullable String subject,
      boolean enabled,
      boolean secondFactor,
      @Nullable String upstreamSubject,
      boolean program,
      boolean erased) {

    /** 1, 2, 4 … seconds, up to a minute. */
    long pause() {
      return Math.min(LONGEST_PAUSE.toSeconds(), 1L << Math.min(attempts, 6));
    }
  }

  /** In the transaction of the change that Keycloak is to follow. */
  public void add(Handle handle, UUID account) {
    handle.createUpdate(ADD).bind("account", account).execute();
  }

  /** Held until the transaction ends; other processes take other orders. */
  Optional<Order> next(Handle handle) {
    return handle
        .createQuery(NEXT)
        .bind("today", LocalDate.now(clock))
        .bindArray("exempt", String.class, (Object[]) exempt)
        .map(ConstructorMapper.of(Order.class))
        .findOne();
  }

  void done(Handle handle, Order order) {
    handle.createUpdate("delete from keycloak_order where id = :id").bind("id", order.id).execute();
  }

  void putOff(Handle handle, Order order, String failure) {
    handle
        .createUpdate(PUT_OFF)
        .bind("id", order.id)
        .bind("failure", failure.substring(0, Math.min(failure.length(), LONGEST_FAILURE)))
        .bind("seconds", order.pause())
        .execute();
  }
}
