package cn.liandong.embedded.launcher;

import cn.liandong.embedded.EmbeddedException;
import cn.liandong.embedded.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;

/**
 * {@code accounts}: compares the sign-in server's users with the accounts and puts them right, or
 * gives everyone invited a user ahead of the activation.
 */
record Accounts(Home home, Options options, Progress progress) {
  /** May be waiting for an account: told, and no difference. */
  private static final String STRANGER = "STRANGER";

  private static final Map<String, String> KINDS =
      Map.of(
          "MISSING",
          "登录服务里没有这个人；修复后是“已邀请”，要重新发激活码",
          "ADMITTED",
          "已锁定或离开，登录服务却仍允许登录",
          "BARRED",
          "账号正常，登录服务却不允许登录",
          "LINKED",
          "登录服务里关联了上级平台的人，账号却没有",
          "UNLINKED",
          "账号关联了上级平台的人，登录服务里却没有",
          "CLIENT_MISSING",
          "登记了的外部机构程序，登录服务里没有",
          "KEY",
          "外部机构程序的公钥与登记的不同",
          "OPENED",
          "外部机构程序能用公钥以外的方式登录，或在登录服务里有角色",
          "KEPT",
          "账号已按申请删除，但登录服务里的用户还在",
          STRANGER,
          "能登录，但没有账号，因而没有任何权限（不算不一致）");

  void run() {
    home.requireExists();
    var calls = ServiceCalls.of(home);
    if (options.has("provision")) {
      new Provisioning(home, calls, progress).run();
    } else {
      reconcile(calls, options.has("repair"));
    }
  }

  private void reconcile(ServiceCalls calls, boolean repair) {
    var body = JsonNodeFactory.instance.objectNode().put("repair", repair);
    var answer = calls.post("/api/provisioning/reconciliation", body);
    answer.path("items").forEach(this::list);
    var found =
        answer
            .path("items")
            .valueStream()
            .filter(item -> !item.path("kind").asText().equals(STRANGER))
            .count();
    var summary =
        "%d 个账号、%d 个登录用户，%s %d 处不一致。%d differences"
            .formatted(
                answer.path("accounts").asLong(),
                answer.path("users").asLong(),
                repair ? "修复" : "有",
                found,
                found);
    if (found > 0 && !repair) {
      throw new EmbeddedException(summary + "，可用 ./liandong accounts --repair 修复。");
    }
    progress.say(summary);
  }

  private void list(JsonNode difference) {
    var kind = KINDS.get(difference.path("kind").asText());
    progress.say("  %s：%s".formatted(difference.path("username").asText(), kind));
  }
}
