package cn.liandong.bench.system;

import cn.liandong.bench.MarkdownTable;
import cn.liandong.bench.VoidRunException;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One run of the command that creates users, its Keycloak killed on the way. */
final class ProvisioningRun {

  private static final Pattern BATCH = Pattern.compile("(\\d+) 人，(\\d+) 毫秒");
  private static final int COMPARED = 10;
  private static final double FLAT = 1.2;

  private final TemporarySystem system;
  private final int people;
  private final List<Long> batches = new ArrayList<>();
  private String last = "";
  private double wall;
  private double outage;

  ProvisioningRun(TemporarySystem system, int people) {
    this.system = system;
    this.people = people;
  }

  void toItsEnd() throws Exception {
    long begin = System.nanoTime();
    var process = system.launching("accounts", "--provision").redirectErrorStream(true).start();
    var killed = false;
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        last = line;
        var batch = BATCH.matcher(line);
        if (batch.matches()) {
          batches.add(Long.parseLong(batch.group(2)));
          if (!killed && Long.parseLong(batch.group(1)) >= people * 2L / 5) {
            killed = true;
            restart();
          }
        }
      }
    }
    wall = (System.nanoTime() - begin) / 1e9;
    VoidRunException.unless(process.waitFor() == 0 && killed, "没有完成：%s", last);
  }

  private void restart() throws Exception {
    long begin = System.nanoTime();
    system.keycloak().process().orElseThrow().destroyForcibly();
    system.up();
    outage = (System.nanoTime() - begin) / 1e9;
  }

  void print(PrintStream out, String reconciled) {
    var table =
        new MarkdownTable(
            "provisioning: %,d users in a real Keycloak, killed at 40 %%".formatted(people),
            "what",
            "figure",
            "goal");
    double first = median(batches.subList(1, Math.min(batches.size(), 1 + COMPARED)));
    double end = median(batches.subList(Math.max(0, batches.size() - COMPARED), batches.size()));
    table.row("ms per 1,000, median of the second to eleventh", "%.0f".formatted(first), "");
    table.row(
        "ms per 1,000, median of the last ten",
        "%.0f".formatted(end),
        "within 20 %%: %s, %+.0f %%"
            .formatted(end <= FLAT * first ? "met" : "**missed**", (end / first - 1) * 100));
    table.row("wall s, with the restart", "%.1f".formatted(wall), "");
    table.row("of it kill to started again, s", "%.1f".formatted(outage), "");
    table.row("the command's last line", last, "");
    table.row("`accounts` afterwards", reconciled, "0 differences: met");
    table.print(out);
  }

  private static double median(List<Long> values) {
    var sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
