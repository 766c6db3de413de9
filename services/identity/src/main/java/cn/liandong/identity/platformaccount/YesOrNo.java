package cn.liandong.identity.platformaccount;

import java.util.List;
import java.util.Optional;

/** A column of a list that says yes or no in words of its own. */
enum YesOrNo {
  VERIFICATION(
      "已认证",
      "未认证",
      List.of("已认证", "已实名", "已实名认证", "认证通过", "是"),
      List.of("未认证", "未实名", "未实名认证", "认证中", "否")),
  SEAT("已激活", "未激活", List.of("已激活", "激活", "是"), List.of("未激活", "待激活", "否")),
  PLACED("已归班", "未归班", List.of("已归班", "已归校归班", "是"), List.of("未归班", "未归校归班", "否"));

  private final String yes;
  private final String no;
  private final List<String> yesWords;
  private final List<String> noWords;

  YesOrNo(String yes, String no, List<String> yesWords, List<String> noWords) {
    this.yes = yes;
    this.no = no;
    this.yesWords = yesWords;
    this.noWords = noWords;
  }

  Optional<Boolean> of(String word) {
    return yesWords.contains(word)
        ? Optional.of(true)
        : noWords.contains(word) ? Optional.of(false) : Optional.empty();
  }

  String label(boolean value) {
    return value ? yes : no;
  }

  String yes() {
    return yes;
  }

  String no() {
    return no;
  }
}
