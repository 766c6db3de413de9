package cn.liandong.identity.agency;

import static cn.liandong.identity.IdentityError.AGENCY_NOT_ADMITTED;
import static cn.liandong.identity.IdentityError.AGENCY_PURPOSE;
import static cn.liandong.identity.IdentityError.AGENCY_QUOTA;

import cn.liandong.common.scope.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Calls of programs: whether one more is admitted, and how many there were. */
@ApplicationScoped
class AgencyUses {

  private static final String COUNT =
      """
      insert into agency_use (client_id, day, purpose, calls) values (:client, :day, :purpose, 1)
      on conflict (client_id, day, purpose) do update set calls = agency_use.calls + 1\
      """;
  private static final String LIST =
      """
      select day, purpose, calls from agency_use
      where client_id = :client and day between :from and :to
      order by day desc, purpose\
      """;

  private final AgencyClientRepository repository;
  private final AgencyScope scope;

  AgencyUses(AgencyClientRepository repository, AgencyScope scope) {
    this.repository = repository;
    this.scope = scope;
  }

  public record Use(LocalDate day, Purpose purpose, long calls) {}

  void admit(Handle handle, Caller caller, Purpose purpose) {
    var today = scope.today();
    var client =
        repository
            .lockOwn(handle, caller, today)
            .orElseThrow(() -> AGENCY_NOT_ADMITTED.because("这个程序没有登记。请联系要读取的单位的县级管理员登记。"));
    requireInForce(client, today);
    if (!client.serves(purpose)) {
      throw AGENCY_PURPOSE.because(
          "“%s”没有登记“%s”这项用途。需要读取请联系登记单位增加用途。", client.name(), purpose.text());
    }
    if (client.callsToday() >= client.dailyQuota()) {
      throw AGENCY_QUOTA.because(
          "“%s”今天的 %d 次调用已经用完，%s 零时起可以继续。经常不够用请联系登记单位增加额度。",
          client.name(), client.dailyQuota(), today.plusDays(1));
    }
    handle
        .createUpdate(COUNT)
        .bind("client", client.id())
        .bind("day", today)
        .bind("purpose", purpose.name())
        .execute();
  }

  private static void requireInForce(AgencyClient client, LocalDate today) {
    if (client.state() != ClientState.REGISTERED) {
      throw AGENCY_NOT_ADMITTED.because(
          client.state() == ClientState.SUSPENDED
              ? "“%s”已被停用。恢复请联系登记单位。"
              : "“%s”的登记已经到期。继续使用请联系登记单位延长。",
          client.name());
    }
    if (client.validFrom().isAfter(today)) {
      throw AGENCY_NOT_ADMITTED.because("“%s”从 %s 起才能使用。", client.name(), client.validFrom());
    }
  }

  List<Use> list(Handle handle, UUID client, LocalDate from, LocalDate to) {
    return handle
        .createQuery(LIST)
        .bind("client", client)
        .bind("from", from)
        .bind("to", to)
        .map(ConstructorMapper.of(Use.class))
        .list();
  }
}
