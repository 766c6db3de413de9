package cn.liandong.organization.body;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.organization.OrganizationError.CHECK_DECIDED;
import static cn.liandong.organization.OrganizationError.EFFECTIVE_DATE_TOO_EARLY;
import static cn.liandong.organization.OrganizationError.NO_DRAFT;

import cn.liandong.common.scope.Caller;
import cn.liandong.organization.Scopes;
import cn.liandong.organization.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Terms, the checks of each year, and what a person decides after failed ones. */
@ApplicationScoped
class YearlyChecks {

  private final BodyWriter writer;
  private final BodyKinds kinds;
  private final Scopes scopes;
  private final Clock clock;

  YearlyChecks(BodyWriter writer, BodyKinds kinds, Scopes scopes, Clock clock) {
    this.writer = writer;
    this.kinds = kinds;
    this.scopes = scopes;
    this.clock = clock;
  }

  record Result(int year, boolean passed, String remark, String reference) {}

  /** What a person decides on the draft. */
  record Decision(boolean upheld, LocalDate day, String reason, String reference) {}

  void renew(Handle handle, History history, LocalDate start, String reference) {
    var last = history.terms().getFirst();
    if (!start.isAfter(last.startDate())) {
      throw EFFECTIVE_DATE_TOO_EARLY.because("新一届须晚于上一届的开始日期 %s，请改为以后的日期。", last.startDate());
    }
    var months = kinds.require(history.body().kind()).termMonths();
    var end = months == null ? null : start.plusMonths(months);
    writer.term(
        handle, new Term(history.body().id(), start, end, Texts.optional("文件依据", reference)));
  }

  void record(Handle handle, Caller caller, History history, Result result) {
    if (result.year() < history.body().validFrom().getYear()
        || result.year() > scopes.today().getYear()) {
      throw ARGUMENT_INVALID.because(
          "考核年度须在 %d 至 %d 之间。", history.body().validFrom().getYear(), scopes.today().getYear());
    }
    if (history.removals().stream().anyMatch(removal -> removal.year() >= result.year())) {
      throw CHECK_DECIDED.because("%d 年度的考核结果已经作出处理决定，不能再改。", result.year());
    }
    if (!result.passed()) {
      Texts.reason(result.remark());
    }
    writer.check(
        handle,
        new Check(
            history.body().id(),
            result.year(),
            result.passed(),
            Texts.optional("考核说明", result.remark()),
            Texts.optional("文件依据", result.reference()),
            caller.username(),
            clock.instant()));
  }

  void decide(Handle handle, Caller caller, History history, Decision decision) {
    var body = history.body();
    var rule = kinds.require(body.kind()).yearlyCheck();
    var year =
        Optional.ofNullable(rule)
            .flatMap(one -> FailedYears.undecided(one, history.checks(), history.removals()))
            .orElseThrow(() -> NO_DRAFT.because("没有待处理的考核结果：该机构没有连续达到规定年数的不合格记录。"));
    var reason = Texts.reason(decision.reason());
    var reference = Texts.required("文件依据", decision.reference());
    if (decision.upheld()) {
      Bodies.requireAfter(body.validFrom(), decision.day(), rule.consequence() + "日期");
      writer.close(handle, body.id(), decision.day(), rule.consequence(), reference);
    }
    writer.removal(
        handle,
        new Removal(
            body.id(),
            year,
            decision.upheld(),
            decision.upheld() ? decision.day() : null,
            reason,
            reference,
            caller.username(),
            clock.instant()));
  }
}
