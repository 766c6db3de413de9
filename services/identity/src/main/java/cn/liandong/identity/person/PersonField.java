package cn.liandong.identity.person;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;

import cn.liandong.identity.person.People.Edit;
import java.time.LocalDate;
import java.util.Optional;

/** What of a person may be wrong. */
public enum PersonField {
  NAME("姓名"),
  STAFF_NUMBER("工号"),
  PHONE("手机号码"),
  IDENTITY_NUMBER("身份证件号"),
  POSITION("岗位"),
  OTHER("其他");

  private final String label;

  PersonField(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Shown whole only for a reason. */
  public boolean isNumber() {
    return this == PHONE || this == IDENTITY_NUMBER;
  }

  /** As it would be kept. Fails with ARGUMENT_INVALID for what could not be. */
  public String normal(String text, LocalDate today) {
    if (text.isBlank()) {
      throw ARGUMENT_INVALID.because("请填写正确的%s。", this == OTHER ? "内容" : label);
    }
    return switch (this) {
      case NAME -> Checks.name(text).value();
      case STAFF_NUMBER -> Checks.staffNumber(text);
      case PHONE -> Checks.phone(text);
      case IDENTITY_NUMBER -> Checks.identityNumber(text, today);
      case POSITION, OTHER -> Checks.optional("内容", text);
    };
  }

  Edit edit(String value) {
    return new Edit(
        given(NAME, value).map(PersonName::of),
        null,
        given(STAFF_NUMBER, value),
        given(PHONE, value),
        given(IDENTITY_NUMBER, value),
        given(POSITION, value));
  }

  private Optional<String> given(PersonField field, String value) {
    return this == field ? Optional.of(value) : Optional.empty();
  }
}
