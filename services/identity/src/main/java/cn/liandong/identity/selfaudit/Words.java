package cn.liandong.identity.selfaudit;

import cn.liandong.identity.person.PersonField;
import cn.liandong.identity.person.PersonKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Codes of the tables in Chinese; one without a word as it is. */
final class Words {

  private static final Map<String, String> WORDS =
      new HashMap<>(
          Map.of(
              "PEOPLE_EXPORTED", "人员名册",
              "PLATFORM_ACCOUNTS_EXPORTED", "国家平台待联系名单",
              "CONSENTS_EXPORTED", "同意登记",
              "PERSONAL_DATA_EXPORTED", "本人的个人信息",
              "ACTIVATION_SHEET_ISSUED", "激活码发放单",
              "AUDIT_EXPORTED", "审计记录",
              "SELF_AUDIT_EXPORTED", "个人信息保护自查表"));

  static {
    Arrays.stream(PersonKind.values()).forEach(kind -> WORDS.put(kind.name(), kind.label()));
    Arrays.stream(PersonField.values()).forEach(field -> WORDS.put(field.name(), field.label()));
  }

  private Words() {}

  static String of(String code) {
    return WORDS.getOrDefault(code, code);
  }
}
