package cn.liandong.identity.platformaccount;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.identity.person.Checks;
import cn.liandong.identity.person.PeopleScope;
import cn.liandong.identity.person.PersonAccess;
import cn.liandong.identity.platformaccount.PlatformAccountRepository.Question;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who lacks something on the national platform, and what calling them came to. */
@ApplicationScoped
class PlatformAccounts {

  private final PlatformAccountRepository repository;
  private final PeopleScope scope;
  private final PersonAccess people;
  private final Clock clock;

  PlatformAccounts(
      PlatformAccountRepository repository, PeopleScope scope, PersonAccess people, Clock clock) {
    this.repository = repository;
    this.scope = scope;
    this.people = people;
    this.clock = clock;
  }

  /** What of a unit's people is asked for; empty texts for all. */
  record Filter(String state, String seat, String call, boolean onlyMissing) {

    static final Filter MISSING = new Filter("", "", "", true);
  }

  /** A call as the caller tells of it. */
  record NewCall(CallState state, @Nullable LocalDate promised, String note) {}

  List<UnitPlatformAccounts> count(Handle handle, Caller caller, String unitId, LocalDate day) {
    return repository.count(handle, caller, scope.read(handle, caller, unitId).path(), day);
  }

  List<PlatformAccount> list(
      Handle handle, Caller caller, String unitId, LocalDate day, Filter filter, PageRequest page) {
    var unit = scope.read(handle, caller, unitId);
    var question =
        new Question(
            unit.path(), day, filter.state(), filter.seat(), filter.call(), filter.onlyMissing());
    return repository.list(handle, caller, question, page);
  }

  /** School by school, for those who make the calls. */
  List<PlatformAccount> missing(Handle handle, Caller caller, String unitId, LocalDate day) {
    return list(handle, caller, unitId, day, Filter.MISSING, PageRequest.whole()).stream()
        .sorted(
            Comparator.comparing(PlatformAccount::unitName)
                .thenComparing(PlatformAccount::unitId)
                .thenComparing(PlatformAccount::sortKey))
        .toList();
  }

  PlatformCall record(Handle handle, Caller caller, String personId, NewCall wanted) {
    var person = people.requireWritable(handle, caller, personId);
    var call =
        new PlatformCall(
            wanted.state(),
            wanted.state() == CallState.PROMISED ? day(wanted.promised()) : null,
            Checks.optional("备注", wanted.note()),
            caller.username(),
            clock.instant());
    repository.record(handle, person, call);
    return call;
  }

  private LocalDate day(@Nullable LocalDate promised) {
    if (promised == null || promised.isBefore(scope.today())) {
      throw ARGUMENT_INVALID.because("请填写答应完成的日期，今天或以后。");
    }
    return promised;
  }
}
