package cn.liandong.identity.person;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.identity.IdentityError.PERSON_LEFT;

import cn.liandong.common.id.Ids;
import cn.liandong.common.scope.Caller;
import cn.liandong.identity.person.PersonWriter.NewMembership;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Transfers, secondments, leaving, and times in which someone does not count. */
@ApplicationScoped
class Moves {

  private final People people;
  private final PersonWriter writer;
  private final PeopleScope scope;

  Moves(People people, PersonWriter writer, PeopleScope scope) {
    this.people = people;
    this.writer = writer;
    this.scope = scope;
  }

  /** Of whom, as the caller saw the person. */
  record Seen(UUID person, long version) {}

  PersonDetail transfer(
      Handle handle,
      Caller caller,
      Seen seen,
      String unitId,
      LocalDate day,
      String position,
      String reason) {
    var before = begin(handle, caller, seen);
    var home = home(before);
    var unit = scope.write(handle, caller, unitId, day);
    if (unit.id().equals(home.unitId())) {
      throw ARGUMENT_INVALID.because("本来就在“%s”，不需要调动。", unit.name());
    }
    requireAfter(day, home.validFrom());
    writer.end(handle, home.id(), day, reason.isEmpty() ? "调动" : reason);
    writer.join(
        handle,
        new NewMembership(seen.person(), unit.id(), MembershipKind.HOME, position, day, null));
    return done(
        handle,
        caller,
        seen,
        "TRANSFERRED",
        "%s → %s，自 %s 起".formatted(home.unitName(), unit.name(), day));
  }

  PersonDetail second(
      Handle handle,
      Caller caller,
      Seen seen,
      String unitId,
      LocalDate from,
      LocalDate to,
      String position,
      String reason) {
    Checks.span(from, to);
    var before = begin(handle, caller, seen);
    var home = home(before);
    var unit = scope.write(handle, caller, unitId, from);
    if (unit.id().equals(home.unitId())) {
      throw ARGUMENT_INVALID.because("不能借调到本单位，请另选单位。");
    }
    requireAfter(from, home.validFrom());
    writer.join(
        handle,
        new NewMembership(seen.person(), unit.id(), MembershipKind.SECONDMENT, position, from, to));
    writer.absent(
        handle,
        seen.person(),
        new Absence(Ids.next(), AbsenceKind.SECONDED_OUT, from, to, unit.name() + " " + reason));
    return done(
        handle, caller, seen, "SECONDED", "借调到 %s，%s 至 %s".formatted(unit.name(), from, to));
  }

  PersonDetail end(Handle handle, Caller caller, Seen seen, LocalDate day, String reason) {
    var before = begin(handle, caller, seen);
    requireAfter(day, home(before).validFrom());
    before.memberships().forEach(one -> writer.end(handle, one.id(), day, reason));
    return done(handle, caller, seen, "ENDED", "自 %s 起：%s".formatted(day, reason));
  }

  PersonDetail absent(
      Handle handle,
      Caller caller,
      Seen seen,
      AbsenceKind kind,
      LocalDate from,
      LocalDate to,
      String reason) {
    Checks.span(from, to);
    home(begin(handle, caller, seen));
    writer.absent(handle, seen.person(), new Absence(Ids.next(), kind, from, to, reason));
    return done(
        handle, caller, seen, "ABSENT", "%s，%s 至 %s：%s".formatted(kind.label(), from, to, reason));
  }

  PersonDetail cancel(Handle handle, Caller caller, Seen seen, String absenceId) {
    var before = begin(handle, caller, seen);
    var absence =
        before.absences().stream()
            .filter(one -> one.id().toString().equals(absenceId))
            .findFirst()
            .orElseThrow(() -> ARGUMENT_INVALID.because("找不到这条记录，可能已经撤销。请刷新后再试。"));
    writer.cancel(handle, seen.person(), absence.id());
    return done(
        handle,
        caller,
        seen,
        "ABSENCE_CANCELLED",
        "%s，%s 至 %s".formatted(absence.kind().label(), absence.validFrom(), absence.validTo()));
  }

  private PersonDetail begin(Handle handle, Caller caller, Seen seen) {
    var before = people.requireWritable(handle, caller, seen.person());
    PersonWriter.lock(handle);
    writer.advance(handle, seen.person(), seen.version());
    return before;
  }

  private static Membership home(PersonDetail detail) {
    return detail
        .home()
        .orElseThrow(() -> PERSON_LEFT.because("“%s”已经离开，不能再登记。", detail.person().name()));
  }

  private static void requireAfter(LocalDate day, LocalDate since) {
    if (day.isBefore(since)) {
      throw ARGUMENT_INVALID.because("日期不能早于到现单位的日期 %s，请重新选择。", since);
    }
  }

  private PersonDetail done(Handle handle, Caller caller, Seen seen, String action, String detail) {
    writer.event(handle, seen.person(), caller.username(), action, detail);
    return people.require(handle, caller, seen.person());
  }
}
