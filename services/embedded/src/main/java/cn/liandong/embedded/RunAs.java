package cn.liandong.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Who runs PostgreSQL, which refuses root: the caller, or on behalf of root a system user or a user
 * namespace in which root is nobody.
 */
record RunAs(List<String> prefix, int uid, int gid) {

  static boolean isRoot() {
    return owner(Path.of("/proc/self"), "uid") == 0;
  }

  /** Gives {@code folder} to the chosen user. */
  static RunAs forFolder(Path folder, Path program) {
    if (!isRoot()) {
      return new RunAs(List.of(), owner(Path.of("/proc/self"), "uid"), 0);
    }
    for (var candidate : candidates()) {
      candidate.own(folder);
      if (candidate.canUse(folder, program)) {
        return candidate;
      }
    }
    throw new EmbeddedException(
        "PostgreSQL 不允许以 root 身份运行，且没有可用的系统用户能读写 "
            + folder
            + "。请改用普通用户运行，或用 --data 指定一个其他用户可以进入的目录（例如 /var/lib/liandong）。");
  }

  List<String> command(Path program, List<String> arguments) {
    var command = new ArrayList<>(prefix);
    command.add(program.toString());
    command.addAll(arguments);
    return command;
  }

  private static List<RunAs> candidates() {
    var candidates = new ArrayList<RunAs>();
    systemUser("postgres", candidates);
    candidates.add(new RunAs(List.of("unshare", "-U"), 0, 0));
    systemUser("nobody", candidates);
    return candidates;
  }

  private static void systemUser(String name, List<RunAs> candidates) {
    var uid = Commands.run(List.of("id", "-u", name));
    var gid = Commands.run(List.of("id", "-g", name));
    if (uid.ok() && gid.ok()) {
      var user = uid.output().strip();
      var group = gid.output().strip();
      candidates.add(
          new RunAs(
              List.of("setpriv", "--reuid", user, "--regid", group, "--clear-groups"),
              Integer.parseInt(user),
              Integer.parseInt(group)));
    }
  }

  private void own(Path folder) {
    if (owner(folder, "uid") == uid) {
      return;
    }
    try {
      Folders.giveTo(uid, gid, folder);
    } catch (IOException e) {
      throw new EmbeddedException("无法更改数据目录 " + folder + " 的所有者，请检查该目录所在的文件系统。", e);
    }
  }

  private boolean canUse(Path folder, Path program) {
    return Commands.run(
            command(
                Path.of("/bin/sh"),
                List.of(
                    "-c",
                    "test -x \"$1\" && test -w \"$2\" && ls \"$2\" >/dev/null",
                    "sh",
                    program.toString(),
                    folder.toString())))
        .ok();
  }

  private static int owner(Path path, String attribute) {
    try {
      return (int) Files.getAttribute(path, "unix:" + attribute);
    } catch (IOException e) {
      throw new EmbeddedException("无法读取 " + path + "，请检查权限。", e);
    }
  }
}
