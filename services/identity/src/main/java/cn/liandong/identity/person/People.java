package cn.liandong.identity.person;

import static cn.liandong.identity.IdentityError.NUMBER_WITHHELD;
import static cn.liandong.identity.IdentityError.PERSON_ERASED;
import static cn.liandong.identity.IdentityError.PERSON_KNOWN;
import static cn.liandong.identity.IdentityError.PERSON_NOT_FOUND;

import cn.liandong.common.error.Failure;
import cn.liandong.common.id.Ids;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.identity.person.PersonRepository.Question;
import cn.liandong.identity.person.PersonWriter.Facts;
import cn.liandong.identity.person.PersonWriter.NewMembership;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finding people, entering them and correcting what is written of them. */
@ApplicationScoped
class People {

  private final PersonRepository repository;
  private final PersonWriter writer;
  private final PeopleScope scope;
  private final PersonalData data;

  People(PersonRepository repository, PersonWriter writer, PeopleScope scope, PersonalData data) {
    this.repository = repository;
    this.writer = writer;
    this.scope = scope;
    this.data = data;
  }

  record NewPerson(
      String unitId,
      PersonName name,
      PersonKind kind,
      String staffNumber,
      String phone,
      String identityNumber,
      String position,
      LocalDate from) {}

  /** What is absent stays as it is. */
  record Edit(
      Optional<PersonName> name,
      @Nullable PersonKind kind,
      Optional<String> staffNumber,
      Optional<String> phone,
      Optional<String> identityNumber,
      Optional<String> position) {}

  List<Member> list(
      Handle handle,
      Caller caller,
      String unitId,
      String query,
      String kind,
      LocalDate day,
      PageRequest page) {
    var unit = scope.read(handle, caller, unitId);
    return repository.list(handle, caller, new Question(unit.path(), query, kind, day), page);
  }

  List<UnitPeople> count(Handle handle, Caller caller, String unitId, LocalDate day) {
    var unit = scope.read(handle, caller, unitId);
    return repository.count(handle, caller, unit.path(), day);
  }

  PersonDetail require(Handle handle, Caller caller, UUID id) {
    return repository.find(handle, caller, id).orElseThrow(People::notFound);
  }

  PersonDetail requireWritable(Handle handle, Caller caller, UUID id) {
    var detail = require(handle, caller, id);
    if (detail.person().erased()) {
      throw PERSON_ERASED.because("这位人员的个人信息已经删除，不能再修改。重新到岗的，请按新人员登记。");
    }
    if (!detail.writable()) {
      throw PeopleScope.notAllowed();
    }
    return detail;
  }

  static UUID id(String text) {
    return Ids.parse(text, People::notFound);
  }

  PersonDetail create(Handle handle, Caller caller, NewPerson wanted) {
    var unit = scope.write(handle, caller, wanted.unitId(), wanted.from());
    PersonWriter.lock(handle);
    var id = Ids.next();
    requireUnknown(handle, caller, id, unit.id(), wanted.staffNumber(), wanted.identityNumber());
    writer.create(
        handle,
        id,
        new Facts(
            wanted.name(),
            wanted.kind(),
            wanted.staffNumber(),
            data.sealed(PersonalData.PHONE, wanted.phone()),
            data.sealed(PersonalData.IDENTITY, wanted.identityNumber())));
    writer.join(
        handle,
        new NewMembership(
            id, unit.id(), MembershipKind.HOME, wanted.position(), wanted.from(), null));
    writer.event(handle, id, caller.username(), "CREATED", unit.name() + " " + wanted.from());
    return require(handle, caller, id);
  }

  PersonDetail update(Handle handle, Caller caller, UUID id, long seen, Edit edit) {
    var before = requireWritable(handle, caller, id);
    PersonWriter.lock(handle);
    writer.advance(handle, id, seen);
    requireUnknown(
        handle,
        caller,
        id,
        before.home().map(Membership::unitId).orElse(null),
        edit.staffNumber().orElse(""),
        edit.identityNumber().orElse(""));
    var person = before.person();
    requireAgreed(person.phoneWithheld(), edit.phone(), PersonField.PHONE);
    requireAgreed(person.identityWithheld(), edit.identityNumber(), PersonField.IDENTITY_NUMBER);
    writer.update(
        handle,
        id,
        new Facts(
            edit.name().orElseGet(() -> PersonName.of(person.name())),
            edit.kind() == null ? person.kind() : edit.kind(),
            edit.staffNumber().orElse(person.staffNumber()),
            sealed(PersonalData.PHONE, edit.phone(), person.phone()),
            sealed(PersonalData.IDENTITY, edit.identityNumber(), person.identity())));
    edit.position()
        .ifPresent(position ->
            before.home().ifPresent(home -> writer.setPosition(handle, home.id(), position)));
    var after = require(handle, caller, id);
    writer.event(handle, id, caller.username(), "CHANGED", changes(before, after));
    return require(handle, caller, id);
  }

  private static void requireAgreed(boolean withheld, Optional<String> number, PersonField field) {
    if (withheld && number.filter(text -> !text.isEmpty()).isPresent()) {
      throw NUMBER_WITHHELD.because("本人不同意保存%s，不能填写。本人在“我的个人信息”里改为同意后才能登记。", field.label());
    }
  }

  private @Nullable String sealed(String field, Optional<String> given, @Nullable String before) {
    return given.isPresent() ? data.sealed(field, given.get()) : before;
  }

  /** In words that hold no phone and no identity number. */
  private static String changes(PersonDetail before, PersonDetail after) {
    var changes = new ArrayList<String>();
    var old = before.person();
    var now = after.person();
    add(changes, "姓名", old.name(), now.name());
    add(changes, "类别", old.kind().label(), now.kind().label());
    add(changes, "工号", old.staffNumber(), now.staffNumber());
    add(changes, "岗位", position(before), position(after));
    if (!Objects.equals(old.phone(), now.phone())) {
      changes.add("电话");
    }
    if (!Objects.equals(old.identity(), now.identity())) {
      changes.add("身份证件号");
    }
    return String.join("；", changes);
  }

  private static String position(PersonDetail detail) {
    return detail.home().map(Membership::position).orElse("");
  }

  private static void add(List<String> changes, String what, String before, String after) {
    if (!before.equals(after)) {
      changes.add("%s：%s → %s".formatted(what, before.isEmpty() ? "无" : before, after));
    }
  }

  private void requireUnknown(
      Handle handle,
      Caller caller,
      UUID id,
      @Nullable UUID unit,
      String staffNumber,
      String identityNumber) {
    repository
        .known(handle, caller, id, unit, staffNumber, identityNumber)
        .ifPresent(other -> {
          throw PERSON_KNOWN.because(
              "“%s”（工号 %s）已经用了这个工号或身份证件号。请先查找，是同一个人的请直接修改或调动。",
              other.name(), other.staffNumber().isEmpty() ? "无" : other.staffNumber());
        });
  }

  private static Failure notFound() {
    return PERSON_NOT_FOUND.because("找不到这位人员。可能不在您的管理范围内，请从名单中重新选择。");
  }
}
