package cn.liandong.identity.consent;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.identity.IdentityError.CONSENT_NOTICE_ENDED;
import static cn.liandong.identity.IdentityError.CONSENT_NOTICE_NOT_FOUND;
import static cn.liandong.identity.IdentityError.PERSON_NOT_JOINED;
import static java.util.Comparator.comparing;

import cn.liandong.common.error.Failure;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.identity.consent.ConsentNoticeRepository.NewNotice;
import cn.liandong.identity.consent.ConsentRepository.Answer;
import cn.liandong.identity.consent.ConsentRepository.Own;
import cn.liandong.identity.person.Checks;
import cn.liandong.identity.person.PeopleScope;
import cn.liandong.identity.person.PersonAccess;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rules of asking for consent and of answering. */
@ApplicationScoped
class Consents {

  private static final int LONGEST_CONTENT = 2_000;

  private final ConsentNoticeRepository notices;
  private final ConsentRepository consents;
  private final Withholding withholding;
  private final PersonAccess people;
  private final PeopleScope scope;

  Consents(
      ConsentNoticeRepository notices,
      ConsentRepository consents,
      Withholding withholding,
      PersonAccess people,
      PeopleScope scope) {
    this.notices = notices;
    this.consents = consents;
    this.withholding = withholding;
    this.people = people;
    this.scope = scope;
  }

  record Published(UUID id, boolean isNew) {}

  Published publish(
      Handle handle,
      Caller caller,
      UUID requestId,
      String unitId,
      String title,
      String content,
      Coverage coverage) {
    var unit = scope.write(handle, caller, unitId, scope.today());
    var notice =
        new NewNotice(
            requestId,
            unit.id(),
            required("标题", Checks.optional("标题", title)),
            content(content),
            coverage,
            caller.username());
    var isNew = notices.add(handle, notice);
    return notices
        .known(handle, notice)
        .map(id -> new Published(id, isNew))
        .orElseThrow(() -> ARGUMENT_INVALID.because("这个页面已经发布过另一个事项。请刷新页面后重新填写。"));
  }

  /** False when it has ended before. */
  boolean end(Handle handle, Caller caller, UUID id, String reason) {
    var wanted = Checks.reason(reason);
    withholding.lock(handle, id);
    var notice = require(handle, caller, id);
    if (!notice.writable()) {
      throw PeopleScope.notAllowed();
    }
    var ended = notices.end(handle, id, wanted);
    if (ended) {
      withholding.ended(handle, notice);
    }
    return ended;
  }

  List<ConsentNotice> notices(Handle handle, Caller caller, String unitId, boolean ended) {
    return notices.list(handle, caller, scope.read(handle, caller, unitId), ended);
  }

  /**
   * @param unitId empty for the unit of the notice
   * @param state empty for all
   */
  List<Consent> list(
      Handle handle, Caller caller, UUID id, String unitId, String state, PageRequest page) {
    return list(handle, caller, require(handle, caller, id), unitId, state, page);
  }

  private List<Consent> list(
      Handle handle,
      Caller caller,
      ConsentNotice notice,
      String unitId,
      String state,
      PageRequest page) {
    var unit = scope.read(handle, caller, unitId.isEmpty() ? notice.unitId().toString() : unitId);
    return consents.list(handle, caller, notice.id(), unit, state, page);
  }

  record Answers(String title, List<Consent> consents) {}

  /** The same as {@link #list}, whole and school by school. */
  Answers answers(Handle handle, Caller caller, UUID id, String unitId, String state) {
    var notice = require(handle, caller, id);
    var found = list(handle, caller, notice, unitId, state, PageRequest.whole());
    return new Answers(
        notice.title(), found.stream().sorted(comparing(Consent::unitName)).toList());
  }

  List<Own> own(Handle handle, Caller caller) {
    return people
        .personOf(handle, caller)
        .map(person -> consents.own(handle, caller, person))
        .orElse(List.of());
  }

  /** False when it changes nothing. */
  boolean answer(Handle handle, Caller caller, UUID notice, boolean given) {
    var person =
        people
            .personOf(handle, caller)
            .orElseThrow(() -> PERSON_NOT_JOINED.because("您的账号还没有对应到人员登记，没有需要答复的事项。请联系本单位管理员。"));
    return answer(handle, caller, new Answer(notice, person, given, "", ""));
  }

  /** False when it changes nothing. */
  boolean record(
      Handle handle, Caller caller, UUID notice, String personId, boolean given, String paper) {
    var person = people.requireWritable(handle, caller, personId);
    var place = required("纸质材料的存放处", Checks.optional("纸质材料的存放处", paper));
    return answer(handle, caller, new Answer(notice, person, given, caller.username(), place));
  }

  private boolean answer(Handle handle, Caller caller, Answer answer) {
    withholding.lock(handle, answer.notice());
    var notice =
        notices
            .findFor(handle, caller, answer.person(), answer.notice())
            .orElseThrow(Consents::notFound);
    if (notice.endTime() != null) {
      throw CONSENT_NOTICE_ENDED.because("“%s”已经停止征求，不用再答复。请刷新页面。", notice.title());
    }
    var before = consents.latest(handle, answer);
    var after = before.answered(answer.given());
    if (before == after) {
      return false;
    }
    consents.add(handle, answer, after);
    withholding.answered(
        handle, notice.coverage(), answer.person(), answer.given(), caller.username());
    return true;
  }

  private ConsentNotice require(Handle handle, Caller caller, UUID id) {
    return notices.find(handle, caller, id).orElseThrow(Consents::notFound);
  }

  static Failure notFound() {
    return CONSENT_NOTICE_NOT_FOUND.because("找不到这个同意事项。可能不在您的范围内，请刷新页面。");
  }

  private static String content(String text) {
    var stripped = required("告知内容", text.strip());
    if (stripped.codePointCount(0, stripped.length()) > LONGEST_CONTENT) {
      throw ARGUMENT_INVALID.because("告知内容不能超过 %d 字，请缩短。", LONGEST_CONTENT);
    }
    return stripped;
  }

  private static String required(String what, String text) {
    if (text.isEmpty()) {
      throw ARGUMENT_INVALID.because("请填写%s。", what);
    }
    return text;
  }
}
