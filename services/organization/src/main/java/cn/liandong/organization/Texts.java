package cn.liandong.organization;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.organization.OrganizationError.REASON_MISSING;

/** Texts that people type. */
public final class Texts {

  private static final int LONGEST = 200;

  private Texts() {}

  public static String required(String what, String text) {
    if (text.isBlank()) {
      throw ARGUMENT_INVALID.because("请填写%s。", what);
    }
    return optional(what, text);
  }

  public static String optional(String what, String text) {
    var stripped = text.strip();
    if (stripped.length() > LONGEST) {
      throw ARGUMENT_INVALID.because("%s不能超过 %d 字，请缩短。", what, LONGEST);
    }
    return stripped;
  }

  /** Fails with REASON_MISSING. */
  public static String reason(String text) {
    if (text.isBlank()) {
      throw REASON_MISSING.because("请写明原因。");
    }
    return optional("原因", text);
  }
}
