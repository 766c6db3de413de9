package cn.liandong.identity.correction;

import static cn.liandong.identity.IdentityError.CORRECTION_DECIDED;
import static cn.liandong.identity.IdentityError.CORRECTION_NOT_FOUND;
import static cn.liandong.identity.IdentityError.CORRECTION_OPEN;
import static cn.liandong.identity.IdentityError.CORRECTION_OWN;
import static cn.liandong.identity.IdentityError.PERSON_NOT_JOINED;

import cn.liandong.common.error.Failure;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.identity.correction.CorrectionRepository.NewCorrection;
import cn.liandong.identity.person.Checks;
import cn.liandong.identity.person.PeopleScope;
import cn.liandong.identity.person.PersonAccess;
import cn.liandong.identity.person.PersonField;
import cn.liandong.identity.person.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rules of asking for a correction and of deciding it. */
@ApplicationScoped
class Corrections {

  private static final String SEALED_AS = "correction";

  private final CorrectionRepository repository;
  private final PersonAccess people;
  private final PeopleScope scope;
  private final PersonalData data;

  Corrections(
      CorrectionRepository repository, PersonAccess people, PeopleScope scope, PersonalData data) {
    this.repository = repository;
    this.people = people;
    this.scope = scope;
    this.data = data;
  }

  /**
   * @return false when the same was asked before
   */
  boolean request(
      Handle handle, Caller caller, UUID requestId, PersonField field, String wanted, String note) {
    var person =
        people
            .personOf(handle, caller)
            .orElseThrow(() -> PERSON_NOT_JOINED.because("您的账号还没有对应到人员登记，没有可以更正的内容。请联系本单位管理员。"));
    var correction =
        new NewCorrection(
            requestId,
            person,
            field,
            data.seal().seal(SEALED_AS, field.normal(wanted, scope.today())),
            data.sealed(SEALED_AS, Checks.optional("说明", note)));
    if (repository.add(handle, correction)) {
      return true;
    }
    if (!repository.isKnown(handle, correction)) {
      throw CORRECTION_OPEN.because("您更正“%s”的申请还没有办完。请等办完后再提出新的申请。", field.label());
    }
    return false;
  }

  List<Correction> list(
      Handle handle, Caller caller, String unitId, boolean open, PageRequest page) {
    var unit = scope.write(handle, caller, unitId, scope.today());
    return repository.list(handle, caller, unit.path(), open, page);
  }

  Correction require(Handle handle, Caller caller, UUID id) {
    return repository.find(handle, caller, id).orElseThrow(Corrections::notFound);
  }

  List<Correction> own(Handle handle, Caller caller) {
    return repository.own(handle, caller);
  }

  void withdraw(Handle handle, Caller caller, UUID id) {
    if (!repository.withdraw(handle, caller, id)) {
      throw CORRECTION_NOT_FOUND.because("找不到您的这个待办申请，它可能已经办完或撤回。请刷新页面。");
    }
  }

  static Failure notFound() {
    return CORRECTION_NOT_FOUND.because("找不到这个更正申请。可能不在您的管理范围内，请刷新列表。");
  }

  Correction carryOut(Handle handle, Caller caller, UUID id) {
    people.lock(handle);
    var correction = requireOther(handle, caller, id, CorrectionState.CARRIED_OUT);
    if (correction.state() == CorrectionState.OPEN) {
      var wanted = data.opened(correction.wanted());
      people.correct(handle, caller, correction.personId(), correction.field(), wanted);
      repository.decide(handle, id, CorrectionState.CARRIED_OUT, caller.username(), "");
    }
    return correction;
  }

  Correction decline(Handle handle, Caller caller, UUID id, String reason) {
    var correction = requireOther(handle, caller, id, CorrectionState.DECLINED);
    if (correction.state() == CorrectionState.OPEN) {
      repository.decide(
          handle, id, CorrectionState.DECLINED, caller.username(), Checks.reason(reason));
    }
    return correction;
  }

  private Correction requireOther(Handle handle, Caller caller, UUID id, CorrectionState next) {
    var correction = require(handle, caller, id);
    if (correction.own()) {
      throw CORRECTION_OWN.because("不能办理自己的申请。请由本单位的另一位管理员或上级管理员办理。");
    }
    if (correction.state() == CorrectionState.WITHDRAWN) {
      throw CORRECTION_DECIDED.because("本人已经撤回这个申请。请刷新列表。");
    }
    if (correction.state() != CorrectionState.OPEN && correction.state() != next) {
      throw CORRECTION_DECIDED.because("“%s”已经办理过这个申请。请刷新列表。", correction.username());
    }
    return correction;
  }
}
