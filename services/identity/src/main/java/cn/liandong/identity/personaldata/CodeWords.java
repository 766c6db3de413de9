package cn.liandong.identity.personaldata;

import cn.liandong.common.scope.Role;
import cn.liandong.identity.account.GrantRules;
import cn.liandong.identity.person.PersonField;
import cn.liandong.identity.person.PersonKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Codes of the tables in Chinese; one without a word as it is. */
final class CodeWords {

  private static final Map<String, String> WORDS = new HashMap<>();

  static {
    Arrays.stream(PersonKind.values()).forEach(kind -> WORDS.put(kind.name(), kind.label()));
    Arrays.stream(Role.values()).forEach(role -> WORDS.put(role.name(), GrantRules.name(role)));
    Arrays.stream(PersonField.values()).forEach(field -> WORDS.put(field.name(), field.label()));
    WORDS.putAll(
        Map.ofEntries(
            Map.entry("INVITED", "已邀请"),
            Map.entry("ACTIVATED", "已激活"),
            Map.entry("LOCKED", "已锁定"),
            Map.entry("LEFT", "已离开"),
            Map.entry("HOME", "任职"),
            Map.entry("SECONDMENT", "借调"),
            Map.entry("LEAVE", "请假"),
            Map.entry("SECONDED_OUT", "借调外出"),
            Map.entry("RETIRING", "离岗待退"),
            Map.entry("LOGIN", "登录"),
            Map.entry("LOGIN_ERROR", "登录失败"),
            Map.entry("LOGOUT", "退出"),
            Map.entry("UPDATE_CREDENTIAL", "修改密码或验证器"),
            Map.entry("UPDATE_CREDENTIAL_ERROR", "修改密码或验证器失败"),
            Map.entry("NONE", "未注册"),
            Map.entry("REGISTERED", "已注册"),
            Map.entry("VERIFIED", "已实名认证"),
            Map.entry("CALLED", "已联系"),
            Map.entry("PROMISED", "已答应"),
            Map.entry("DONE", "本人称已完成"),
            Map.entry("OPEN", "待办理"),
            Map.entry("CARRIED_OUT", "已更正"),
            Map.entry("DECLINED", "未更正"),
            Map.entry("WITHDRAWN", "本人撤回"),
            Map.entry("CREATED", "登记"),
            Map.entry("CHANGED", "修改"),
            Map.entry("IMPORTED", "名册导入"),
            Map.entry("IMPORT_UNDONE", "撤销导入"),
            Map.entry("TRANSFERRED", "调动"),
            Map.entry("SECONDED", "借调"),
            Map.entry("ERASED", "删除个人信息"),
            Map.entry("ENDED", "离开"),
            Map.entry("ABSENT", "不计入"),
            Map.entry("ABSENCE_CANCELLED", "撤销不计入")));
  }

  private CodeWords() {}

  static String of(String text) {
    return WORDS.getOrDefault(text, text);
  }
}
