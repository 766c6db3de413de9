package cn.liandong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** CPU time of a PostgreSQL server: its postmaster, its children, and those that have ended. */
public record ServerCpu(long postmaster) {

  private static final double TICKS_PER_SECOND = 100;
  private static final int PARENT = 1;
  private static final int USER = 11;
  private static final int ENDED_CHILDREN_SYSTEM = 14;

  /** The server whose data lies in {@code folder}. */
  public static ServerCpu of(Path folder) throws IOException {
    var pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst();
    return new ServerCpu(Long.parseLong(pid.strip()));
  }

  public double seconds() {
    var parent = Long.toString(postmaster);
    long children =
        ProcessHandle.allProcesses()
            .map(process -> stat(process.pid()))
            .filter(fields -> fields.length > USER && fields[PARENT].equals(parent))
            .mapToLong(fields -> ticks(fields, USER + 1))
            .sum();
    return (children + ticks(stat(postmaster), ENDED_CHILDREN_SYSTEM)) / TICKS_PER_SECOND;
  }

  private static long ticks(String[] fields, int last) {
    return Arrays.stream(fields, USER, last + 1).mapToLong(Long::parseLong).sum();
  }

  /** CPU time of one process. */
  public static double secondsOf(long pid) {
    return ticks(stat(pid), USER + 1) / TICKS_PER_SECOND;
  }

  /** The fields after the program's name; none for a process that is gone. */
  private static String[] stat(long pid) {
    try {
      var line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return line.substring(line.lastIndexOf(')') + 2).split(" ");
    } catch (IOException e) {
      return new String[0];
    }
  }
}
