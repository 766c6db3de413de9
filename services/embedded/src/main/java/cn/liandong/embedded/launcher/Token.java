package cn.liandong.embedded.launcher;

import cn.liandong.embedded.EmbeddedException;
import cn.liandong.embedded.KeycloakServer;
import cn.liandong.embedded.Progress;

/** {@code token}: a bearer token of one of the first accounts, for scripts. */
record Token(Home home, String username, Progress progress) {

  void run() {
    home.requireExists();
    var account =
        Account.read(home).stream()
            .filter(known -> known.username().equals(username))
            .findAny()
            .orElseThrow(() ->
                new EmbeddedException("没有账号“" + username + "”，可用的账号见 " + home.accountsFile()));
    var secret =
        new PropertiesFile(home.secretsFile())
            .get("cli.secret")
            .orElseThrow(() -> new EmbeddedException("以 --url 对外提供服务的系统不提供命令行令牌，请在浏览器中登录。"));
    var port = Site.of(new PropertiesFile(home.settingsFile())).keycloakPort();
    progress.say(
        KeycloakServer.token(port, "liandong-cli", secret, username, account.password())
            .orElseThrow(
                () -> new EmbeddedException("账号“" + username + "”登录失败：密码可能已修改，或因多次失败被临时锁定。")));
  }
}
