package cn.liandong.identity.platformaccount;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How far someone's account on the national platform has come, the nearer to done the later. */
enum PlatformState {
  UNLISTED("名单未提到", "还没有一份名单提到这个人，状态不明。"),
  NONE("未注册", "名单截止日在国家平台还没有账号。", "未注册", "没有注册", "未开通"),
  REGISTERED("已注册", "在国家平台有账号，还没有通过实名认证。", "已注册", "已注册未认证", "已注册未实名", "未认证", "未实名认证", "已开通"),
  VERIFIED("已实名认证", "在国家平台有账号，并已通过实名认证。", "已实名认证", "已实名", "已认证", "实名认证通过", "认证通过");

  private final String label;
  private final String definition;
  private final List<String> words;

  PlatformState(String label, String definition, String... words) {
    this.label = label;
    this.definition = definition;
    this.words = List.of(words);
  }

  String label() {
    return label;
  }

  String definition() {
    return definition;
  }

  /** As lists write it. */
  static Optional<PlatformState> written(String word) {
    return Arrays.stream(values()).filter(state -> state.words.contains(word)).findFirst();
  }

  /** What a list may say. */
  static String labels() {
    return Arrays.stream(values())
        .filter(state -> !state.words.isEmpty())
        .map(PlatformState::label)
        .collect(Collectors.joining("、"));
  }

  static String[] names() {
    return Arrays.stream(values()).map(Enum::name).toArray(String[]::new);
  }

  static String[] labelArray() {
    return Arrays.stream(values()).map(PlatformState::label).toArray(String[]::new);
  }
}
