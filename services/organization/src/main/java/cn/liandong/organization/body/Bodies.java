package cn.liandong.organization.body;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.organization.OrganizationError.BODY_CLOSED;
import static cn.liandong.organization.OrganizationError.BODY_NOT_FOUND;
import static cn.liandong.organization.OrganizationError.BODY_STALE;

import cn.liandong.common.error.Failure;
import cn.liandong.common.id.Ids;
import cn.liandong.common.scope.Caller;
import cn.liandong.organization.Scopes;
import cn.liandong.organization.Texts;
import cn.liandong.seeds.pack.BodyKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reading, founding and closing bodies. */
@ApplicationScoped
class Bodies {

  private final BodyRepository repository;
  private final BodyWriter writer;
  private final BodyKinds kinds;
  private final Scopes scopes;

  Bodies(BodyRepository repository, BodyWriter writer, BodyKinds kinds, Scopes scopes) {
    this.repository = repository;
    this.writer = writer;
    this.kinds = kinds;
    this.scopes = scopes;
  }

  /** What a new body is founded with. */
  record Founding(
      String unitId,
      String kind,
      String name,
      String subject,
      String stage,
      LocalDate start,
      String reference,
      boolean withOffices) {}

  List<History> list(Handle handle, Caller caller, BodyRepository.Query query) {
    return repository.list(handle, caller, query);
  }

  Map<String, Integer> standing(Handle handle, Caller caller) {
    return repository.standing(handle, caller);
  }

  /** Fails with BODY_NOT_FOUND, also when it is out of the caller's reach. */
  History require(Handle handle, Caller caller, String id) {
    return repository
        .find(handle, caller, Ids.parse(id, Bodies::notFound))
        .orElseThrow(Bodies::notFound);
  }

  /** A standing body, claimed for a change by its reader's version. */
  History claim(Handle handle, Caller caller, String id, long version) {
    var history = require(handle, caller, id);
    if (!history.body().writable()) {
      throw Scopes.notAllowed();
    }
    if (history.body().validTo() != null) {
      throw BODY_CLOSED.because(
          "“%s”已于 %s 撤销，不能再修改。", history.body().name(), history.body().validTo());
    }
    if (!writer.claim(handle, history.body().id(), version)) {
      throw BODY_STALE.because("“%s”刚被其他人修改过，请刷新后再改。", history.body().name());
    }
    return history;
  }

  UUID create(Handle handle, Caller caller, Founding founding) {
    var unit = scopes.write(handle, caller, founding.unitId());
    var kind = kinds.require(founding.kind());
    if (!kind.levels().stream().anyMatch(level -> level.name().equals(unit.level()))) {
      throw ARGUMENT_INVALID.because("“%s”不能设在“%s”，请换一个单位。", kind.name(), unit.name());
    }
    var body =
        Body.founded(
            Ids.next(),
            kind.code(),
            unit.id(),
            unit.code(),
            unit.name(),
            Texts.required("名称", founding.name()),
            described(kind.subject(), kind, "学科", founding.subject()),
            described(kind.stage(), kind, "学段", founding.stage()),
            founding.start(),
            Texts.optional("文件依据", founding.reference()));
    writer.create(handle, unit.id(), caller.username(), body);
    writer.term(handle, Term.first(kind, body));
    if (founding.withOffices()) {
      kind.offices()
          .forEach(office ->
              writer.seat(
                  handle,
                  body.id(),
                  new BodyWriter.NewSeat(
                      office.role(), null, office.post(), office.department(), body.validFrom())));
    }
    return body.id();
  }

  void update(Handle handle, History history, String name, String subject, String stage) {
    var kind = kinds.require(history.body().kind());
    writer.describe(
        handle,
        history.body().id(),
        Texts.required("名称", name),
        described(kind.subject(), kind, "学科", subject),
        described(kind.stage(), kind, "学段", stage));
  }

  void close(Handle handle, History history, LocalDate day, String reason, String reference) {
    requireAfter(history.body().validFrom(), day, "撤销日期");
    writer.close(
        handle, history.body().id(), day, Texts.reason(reason), Texts.optional("文件依据", reference));
  }

  static void requireAfter(LocalDate first, LocalDate day, String what) {
    if (!day.isAfter(first)) {
      throw ARGUMENT_INVALID.because("%s须晚于 %s，请改为以后的日期。", what, first);
    }
  }

  private static String described(boolean wanted, BodyKind kind, String what, String text) {
    if (!wanted) {
      return "";
    }
    if (text.isBlank()) {
      throw ARGUMENT_INVALID.because("“%s”须写明%s。".formatted(kind.name(), what));
    }
    return Texts.required(what, text);
  }

  static Failure notFound() {
    return BODY_NOT_FOUND.because("找不到这个工作机构。它可能不在您的管理范围内，请从列表中重新选择。");
  }
}
