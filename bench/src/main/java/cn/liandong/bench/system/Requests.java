package cn.liandong.bench.system;

import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.DoubleSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * How one kind of request behaved.
 *
 * @param cpuMillis of the JVM and PostgreSQL together, for one request; the caller's is not in it
 */
record Requests(String name, double p50, double p99, double perSecond, double cpuMillis) {

  /** Makes all requests and notes how long each took. */
  interface Running {
    void run(long[] nanos) throws InterruptedException, ExecutionException;
  }

  /** {@code call} gets the number of the request; {@code clients} run side by side. */
  static Requests measure(
      String name, int count, int clients, DoubleSupplier cpuSeconds, IntConsumer call)
      throws InterruptedException, ExecutionException {
    return measure(
        name,
        count,
        cpuSeconds,
        nanos -> run(count, clients, request -> nanos[request] = timed(request, call)));
  }

  static Requests measure(String name, int count, DoubleSupplier cpuSeconds, Running running)
      throws InterruptedException, ExecutionException {
    System.err.println(name + "……");
    var nanos = new long[count];
    double before = cpuSeconds.getAsDouble();
    long begin = System.nanoTime();
    running.run(nanos);
    double wall = (System.nanoTime() - begin) / 1e9;
    double used = cpuSeconds.getAsDouble() - before;
    Arrays.sort(nanos);
    return new Requests(
        name,
        nanos[count / 2] / 1e6,
        nanos[count * 99 / 100] / 1e6,
        count / wall,
        used * 1000 / count);
  }

  static void run(int count, int clients, IntConsumer call)
      throws InterruptedException, ExecutionException {
    try (var pool = Executors.newFixedThreadPool(clients)) {
      var running =
          IntStream.range(0, clients)
              .mapToObj(client -> pool.submit(() -> each(client, count, clients, call)))
              .toList();
      for (var one : running) {
        one.get();
      }
    }
  }

  private static void each(int first, int count, int step, IntConsumer call) {
    for (var request = first; request < count; request += step) {
      call.accept(request);
    }
  }

  private static long timed(int request, IntConsumer call) {
    long start = System.nanoTime();
    call.accept(request);
    return System.nanoTime() - start;
  }
}
