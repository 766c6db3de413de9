package cn.liandong.bench;

import cn.liandong.bench.imports.ImportBench;
import cn.liandong.bench.system.BulletinBench;
import cn.liandong.bench.system.IdentityBench;
import cn.liandong.bench.system.ProvisioningBench;
import cn.liandong.bench.system.RegistryBench;
import cn.liandong.bench.system.StartBench;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code bench [NAME]}: results to standard output, progress to standard error. */
public final class Bench {

  private static final List<String> ALL =
      List.of("import", "bulletin", "registry", "identity", "provisioning", "start");

  private Bench() {}

  public static void main(String[] names) throws Exception {
    System.setOut(utf8(FileDescriptor.out));
    System.setErr(utf8(FileDescriptor.err));
    for (var name : names.length == 0 ? ALL : List.of(names)) {
      if (!ALL.contains(name)) {
        System.err.println("没有名为“%s”的测量，可选：%s。".formatted(name, String.join("、", ALL)));
        System.exit(2);
      }
    }
    System.setProperty(
        "log4j2.loggerContextFactory",
        "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
    try {
      System.out.println(Machine.describe());
      for (var name : names.length == 0 ? ALL : List.of(names)) {
        run(name);
      }
      System.exit(0);
    } catch (VoidRunException e) {
      System.err.println("结果作废：" + e.getMessage());
      System.exit(1);
    }
  }

  private static void run(String name) throws Exception {
    switch (name) {
      case "import" -> ImportBench.run();
      case "bulletin" -> BulletinBench.run();
      case "registry" -> RegistryBench.run();
      case "identity" -> IdentityBench.run();
      case "provisioning" -> ProvisioningBench.run();
      case "start" -> StartBench.run();
      default -> throw new IllegalStateException("not dispatched: " + name);
    }
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
