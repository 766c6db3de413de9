package cn.liandong.embedded.launcher;

import cn.liandong.embedded.EmbeddedException;
import cn.liandong.embedded.Progress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Starts, stops and copies the embedded system; the script {@code liandong} calls it. */
public final class Launcher {
  private static final PrintStream OUT = utf8(FileDescriptor.out);
  private static final PrintStream ERR = utf8(FileDescriptor.err);

  private Launcher() {}

  public static void main(String[] words) {
    System.exit(run(List.of(words), OUT::println, ERR::println));
  }

  /** The exit code: 0 done, 1 failed, 2 not understood. */
  static int run(List<String> words, Progress out, Progress err) {
    try {
      run(Options.parse(words), Installation.current(), out);
      return 0;
    } catch (UsageException e) {
      err.say(e.getMessage());
      return 2;
    } catch (EmbeddedException e) {
      err.say(e.getMessage());
      return 1;
    } catch (IOException e) {
      err.say(
          "读写文件失败："
              + e.getMessage()
              + "。请检查权限和磁盘空间。Reading or writing failed: check permissions and disk space.");
      return 1;
    }
  }

  private static void run(Options options, Installation installation, Progress out)
      throws IOException {
    var home = new Home(options.data(installation.defaultData()));
    switch (options.command()) {
      case "up" -> new Up(installation, home, options, out).run();
      case "down" -> new Down(installation, home, out).run();
      case "status" -> new Status(installation, home, out).run();
      case "logs" -> new Logs(home, out).run();
      case "backup" -> new Backup(home, Path.of(options.required()), out).run();
      case "restore" -> new Restore(home, Path.of(options.required()), out).run();
      case "token" -> new Token(home, options.required(), out).run();
      case "realm" -> new Realm(home, options, out).run();
      case "accounts" -> new Accounts(home, options, out).run();
      case "keys" -> new Keys(home, options, Clock.systemDefaultZone(), out).run();
      case "audit" -> new Audit(installation, home, options, out).run();
      case "demo" -> new Demo(installation, home, options, out).run();
      case "servers" -> new ServersOnly(installation, home, options, out).run();
      default -> throw new IllegalStateException("not dispatched: " + options.command());
    }
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
