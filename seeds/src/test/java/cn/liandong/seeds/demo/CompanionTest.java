package cn.liandong.seeds.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CompanionTest {

  /** Works for an hour unless it is ended. */
  static final class Patient {
    public static void main(String[] arguments) throws InterruptedException {
      Companion.begin();
      System.out.println(ProcessHandle.current().pid());
      Thread.sleep(TimeUnit.HOURS.toMillis(1));
    }
  }

  @Test
  void aProgramEndsWithItsKilledStarter() throws Exception {
    var starter = start(Patient.class);
    var companion = ProcessHandle.of(pidTold(starter)).orElseThrow();
    assertThat(companion.isAlive()).isTrue();

    starter.destroyForcibly();

    assertThat(companion.onExit().get(1, TimeUnit.MINUTES).isAlive()).isFalse();
  }

  /** By a shell, which stays because something follows. */
  private static Process start(Class<?> program) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes = System.getProperty("java.class.path");
    return new ProcessBuilder(
            "sh", "-c", "\"$@\"; exit 0", "sh", java, "-cp", classes, program.getName())
        .start();
  }

  private static long pidTold(Process starter) throws IOException {
    var output = new InputStreamReader(starter.getInputStream(), StandardCharsets.UTF_8);
    return Long.parseLong(new BufferedReader(output).readLine());
  }
}
