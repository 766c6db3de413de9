package cn.liandong.bench.system;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Clients without a thread of their own: the answer to one request sends the next. */
final class InFlight {

  interface Call {
    ListenableFuture<?> send(int client, int request);
  }

  private final long[] nanos;
  private final int clients;
  private final Call call;

  private InFlight(long[] nanos, int clients, Call call) {
    this.nanos = nanos;
    this.clients = clients;
    this.call = call;
  }

  static void run(long[] nanos, int clients, Call call)
      throws InterruptedException, ExecutionException {
    var flight = new InFlight(nanos, clients, call);
    var running = IntStream.range(0, clients).mapToObj(flight::fly).toList();
    for (var one : running) {
      one.get();
    }
  }

  private CompletableFuture<Void> fly(int client) {
    var done = new CompletableFuture<Void>();
    next(client, client, done);
    return done;
  }

  private void next(int client, int request, CompletableFuture<Void> done) {
    if (request >= nanos.length) {
      done.complete(null);
      return;
    }
    long begin = System.nanoTime();
    var answer = call.send(client, request);
    answer.addListener(
        () -> {
          nanos[request] = System.nanoTime() - begin;
          if (answer.state() == Future.State.SUCCESS) {
            next(client, request + clients, done);
          } else {
            done.completeExceptionally(answer.exceptionNow());
          }
        },
        MoreExecutors.directExecutor());
  }
}
