package cn.liandong.organization.designation;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.organization.OrganizationError.ALREADY_NOMINATED;
import static cn.liandong.organization.OrganizationError.DESIGNATION_NOT_FOUND;
import static cn.liandong.organization.OrganizationError.DESIGNATION_STALE;
import static cn.liandong.organization.OrganizationError.EFFECTIVE_DATE_TOO_EARLY;
import static cn.liandong.organization.OrganizationError.QUOTA_FULL;
import static cn.liandong.organization.OrganizationError.STATE_NOT_NEXT;
import static cn.liandong.organization.OrganizationError.UNIT_NOT_ELIGIBLE;

import cn.liandong.common.error.Failure;
import cn.liandong.common.id.Ids;
import cn.liandong.common.scope.Caller;
import cn.liandong.organization.Scopes;
import cn.liandong.organization.Texts;
import cn.liandong.seeds.pack.Batch;
import cn.liandong.seeds.pack.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Nominating schools and taking them through a programme. */
@ApplicationScoped
class Designations {

  private final DesignationRepository repository;
  private final Gauges gauges;
  private final Programmes programmes;
  private final Scopes scopes;
  private final Clock clock;

  Designations(
      DesignationRepository repository,
      Gauges gauges,
      Programmes programmes,
      Scopes scopes,
      Clock clock) {
    this.repository = repository;
    this.gauges = gauges;
    this.programmes = programmes;
    this.scopes = scopes;
    this.clock = clock;
  }

  /** A state reached on a day, and why. */
  record Step(State state, LocalDate day, String reason, String reference) {}

  /** Fails with DESIGNATION_NOT_FOUND, also when it is out of the caller's reach. */
  Designation require(Handle handle, Caller caller, UUID id) {
    return repository.find(handle, caller, id, scopes.today()).orElseThrow(Designations::notFound);
  }

  UUID nominate(
      Handle handle,
      Caller caller,
      String unitId,
      String programmeCode,
      String batchCode,
      Step step) {
    var programme = programmes.require(programmeCode);
    var batch = programmes.requireBatch(programme, batchCode);
    var unit = scopes.write(handle, caller, unitId);
    if (!gauges.eligible(handle, caller, unit.id(), programme, batch, step.day())) {
      throw UNIT_NOT_ELIGIBLE.because(
          "“%s”在 %s 不属于“%s”%s的范围，请核对学校的办学类型和城乡分类。",
          unit.name(), step.day(), programme.name(), batch.name());
    }
    var id = repository.claim(handle, Ids.next(), programme.code(), batch.code(), unit.id());
    var before = require(handle, caller, id);
    if (!before.events().isEmpty() && before.events().getFirst().state() != State.WITHDRAWN) {
      throw ALREADY_NOMINATED.because(
          "“%s”已在“%s”%s之中，请在名单里继续办理。", unit.name(), programme.name(), batch.name());
    }
    add(handle, caller, before, step);
    return id;
  }

  Designation advance(Handle handle, Caller caller, String id, long version, Step step) {
    var before = require(handle, caller, Ids.parse(id, Designations::notFound));
    if (!before.writable()) {
      throw Scopes.notAllowed();
    }
    if (!repository.claim(handle, before.id(), version)) {
      throw DESIGNATION_STALE.because("“%s”刚被其他人修改过，请刷新后再改。", before.unitName());
    }
    var programme = programmes.require(before.programme());
    var current = before.events().getFirst().state();
    if (!current.next(programme).contains(step.state())) {
      throw STATE_NOT_NEXT.because(
          "“%s”现为“%s”，不能直接改为“%s”。", before.unitName(), current.chinese, step.state().chinese);
    }
    if (step.state().granted() && !current.granted()) {
      requireOpen(handle, caller, programme, before, step.day());
    }
    add(handle, caller, before, step);
    return before;
  }

  private void requireOpen(
      Handle handle, Caller caller, Programme programme, Designation designation, LocalDate day) {
    Batch batch = programmes.requireBatch(programme, designation.batch());
    if (batch.quota() == null || !batch.quota().bound().closes()) {
      return;
    }
    gauges.of(handle, caller, designation.path(), programme, batch, day).stream()
        .filter(gauge -> gauge.open() == 0)
        .findFirst()
        .ifPresent(gauge -> {
          throw QUOTA_FULL.because(
              "“%s”%s的 %d 个名额在 %s 已经用完，请先取消一所学校。",
              programme.name(), batch.name(), gauge.quota(), day);
        });
  }

  private void add(Handle handle, Caller caller, Designation before, Step step) {
    if (!before.events().isEmpty() && step.day().isBefore(before.events().getFirst().eventDate())) {
      throw EFFECTIVE_DATE_TOO_EARLY.because(
          "日期不能早于上一步的 %s，请改为以后的日期。", before.events().getFirst().eventDate());
    }
    if (step.day().isAfter(scopes.today())) {
      throw ARGUMENT_INVALID.because("日期不能晚于今天，请在办理之后登记。");
    }
    repository.add(
        handle,
        Ids.next(),
        new Event(
            before.id(),
            step.state(),
            step.day(),
            step.state().needsReason()
                ? Texts.reason(step.reason())
                : Texts.optional("说明", step.reason()),
            Texts.optional("文件依据", step.reference()),
            caller.username(),
            clock.instant()));
  }

  static Failure notFound() {
    return DESIGNATION_NOT_FOUND.because("找不到这条试点示范记录。它可能不在您的管理范围内，请从名单中重新选择。");
  }
}
