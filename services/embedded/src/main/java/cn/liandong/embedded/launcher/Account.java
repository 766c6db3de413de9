package cn.liandong.embedded.launcher;

import cn.liandong.embedded.EmbeddedException;
import cn.liandong.embedded.Folders;
import cn.liandong.embedded.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One of the first accounts; the password is the one made at the first start. */
record Account(String username, String name, String password) {
  /** Makes the accounts that are missing and keeps the others. */
  static List<Account> provide(Home home) {
    var accounts = new ArrayList<>(read(home));
    names()
        .forEach((username, name) -> {
          if (accounts.stream().noneMatch(known -> known.username.equals(username))) {
            accounts.add(new Account(username, name, Secrets.readable()));
          }
        });
    write(home, accounts);
    return accounts;
  }

  static List<Account> read(Home home) {
    if (Files.notExists(home.accountsFile())) {
      return List.of();
    }
    try {
      return Files.readAllLines(home.accountsFile()).stream()
          .map(line -> line.split("\t", 3))
          .map(fields -> new Account(fields[0], fields[1], fields[2]))
          .toList();
    } catch (IOException | ArrayIndexOutOfBoundsException e) {
      throw new EmbeddedException("无法读取账号文件 " + home.accountsFile() + "。", e);
    }
  }

  private static void write(Home home, List<Account> accounts) {
    var text =
        accounts.stream()
            .map(account -> String.join("\t", account.username, account.name, account.password))
            .collect(Collectors.joining("\n", "", "\n"));
    try {
      Folders.writePrivately(home.accountsFile(), text);
    } catch (IOException e) {
      throw new EmbeddedException("无法写入账号文件 " + home.accountsFile() + "。", e);
    }
  }

  private static Map<String, String> names() {
    var names = new LinkedHashMap<String, String>();
    names.put("county", "县管理员");
    names.put("leader", "县领导（审批）");
    names.put("town", "镇管理员");
    names.put("school", "学校管理员");
    names.put("sysadmin", "系统管理员");
    names.put("secadmin", "安全管理员");
    names.put("auditor", "审计管理员");
    return names;
  }
}
