package cn.liandong.identity.person;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;

import cn.liandong.identity.person.People.Edit;
import cn.liandong.identity.person.People.NewPerson;
import cn.liandong.proto.identity.v1.CreatePersonRequest;
import cn.liandong.proto.identity.v1.UpdatePersonRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What callers ask of people, checked. */
final class PersonRequests {

  private PersonRequests() {}

  static NewPerson of(CreatePersonRequest request, LocalDate from, LocalDate today) {
    return new NewPerson(
        request.getUnitId(),
        Checks.name(request.getName()),
        requireKind(request.getKind()),
        Checks.staffNumber(request.getStaffNumber()),
        Checks.phone(request.getPhone()),
        Checks.identityNumber(request.getIdentityNumber(), today),
        Checks.optional("岗位", request.getPosition()),
        from);
  }

  static Edit of(UpdatePersonRequest request, LocalDate today) {
    return new Edit(
        given(request.hasName(), request.getName()).map(Checks::name),
        kind(request.getKind()),
        given(request.hasStaffNumber(), request.getStaffNumber()).map(Checks::staffNumber),
        given(request.hasPhone(), request.getPhone()).map(Checks::phone),
        given(request.hasIdentityNumber(), request.getIdentityNumber())
            .map(number -> Checks.identityNumber(number, today)),
        given(request.hasPosition(), request.getPosition())
            .map(position -> Checks.optional("岗位", position)));
  }

  private static Optional<String> given(boolean present, String text) {
    return present ? Optional.of(text) : Optional.empty();
  }

  private static PersonKind requireKind(cn.liandong.proto.identity.v1.PersonKind proto) {
    var kind = kind(proto);
    if (kind == null) {
      throw ARGUMENT_INVALID.because("请选择人员类别：%s。", PersonKind.labels());
    }
    return kind;
  }

  private static @Nullable PersonKind kind(cn.liandong.proto.identity.v1.PersonKind proto) {
    return switch (proto) {
      case PERSON_KIND_TEACHER -> PersonKind.TEACHER;
      case PERSON_KIND_STAFF -> PersonKind.STAFF;
      case PERSON_KIND_RESEARCHER -> PersonKind.RESEARCHER;
      case PERSON_KIND_EXPERT -> PersonKind.EXPERT;
      case PERSON_KIND_LEADER -> PersonKind.LEADER;
      case PERSON_KIND_UNSPECIFIED -> null;
      case UNRECOGNIZED -> throw ARGUMENT_INVALID.because("没有这种人员类别。");
    };
  }

  static String kindName(cn.liandong.proto.identity.v1.PersonKind proto) {
    var kind = kind(proto);
    return kind == null ? "" : kind.name();
  }
}
