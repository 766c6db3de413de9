package cn.liandong.seeds.demo;

import java.io.PrintStream;
import java.util.concurrent.Callable;

/** A table of what was done and how long it took, printed line by line. */
final class Steps {

  private final PrintStream out;
  private final long begin = System.nanoTime();

  Steps(PrintStream out) {
    this.out = out;
    out.println("    用时  步骤");
  }

  void run(String name, Callable<String> step) throws Exception {
    long start = System.nanoTime();
    String result = step.call();
    line(start, name, result);
  }

  void total() {
    line(begin, "合计", "");
  }

  private void line(long start, String name, String result) {
    double seconds = (System.nanoTime() - start) / 1e9;
    out.printf("%6.1f 秒  %s%s%n", seconds, name, result.isEmpty() ? "" : "：" + result);
    out.flush();
  }
}
