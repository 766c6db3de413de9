package cn.liandong.identity.consent;

import cn.liandong.identity.person.PersonField;
import org.jspecify.annotations.Nullable;

/** Which number is kept only for who agrees. */
enum Coverage {
  NONE(null, ""),
  PHONE(PersonField.PHONE, "phone"),
  IDENTITY_NUMBER(PersonField.IDENTITY_NUMBER, "identity");

  private final @Nullable PersonField field;
  private final String key;

  Coverage(@Nullable PersonField field, String key) {
    this.field = field;
    this.key = key;
  }

  /** Empty for none. */
  String label() {
    return field == null ? "" : field.label();
  }

  /** Of the number in the copies that imports keep. */
  String key() {
    return key;
  }
}
