package cn.liandong.e2e;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls with headers that no polite client would send. */
final class RawCalls implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 30;

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http2 =
      vertx.createHttpClient(
          new HttpClientOptions()
              .setProtocolVersion(HttpVersion.HTTP_2)
              .setHttp2ClearTextUpgrade(false));

  /** What came back: an HTTP status, or of gRPC its status code, as text. */
  String call(Door door, Attempt attempt) {
    return door.isRest() ? rest(door, attempt) : grpc(door, attempt);
  }

  private static String rest(Door door, Attempt attempt) {
    var head = new StringBuilder();
    head.append("GET %s?%s HTTP/1.1\r\n".formatted(door.path(), attempt.query()));
    head.append("Host: 127.0.0.1\r\nConnection: close\r\n");
    attempt
        .authorization()
        .forEach(value -> head.append("Authorization: ").append(value).append("\r\n"));
    head.append("\r\n");
    try (var socket = new Socket("127.0.0.1", door.port())) {
      socket.setSoTimeout(PATIENCE_SECONDS * 1000);
      socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
      var answer = new BufferedReader(new InputStreamReader(socket.getInputStream()));
      return answer.readLine().split(" ")[1];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String grpc(Door door, Attempt attempt) {
    var path = attempt.query().isEmpty() ? door.path() : door.path() + "?" + attempt.query();
    var answer = new CompletableFuture<String>();
    vertx.runOnContext(_ ->
        grpc(door.port(), path, attempt)
            .onComplete(answer::complete, answer::completeExceptionally));
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      return "UNREAD " + e.getCause().getMessage();
    } catch (TimeoutException e) {
      return "SILENCE";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** On one context from end to end: an answer that comes early is not missed. */
  private Future<String> grpc(int port, String path, Attempt attempt) {
    return http2
        .request(HttpMethod.POST, port, "127.0.0.1", path)
        .compose(request -> {
          request.putHeader("content-type", "application/grpc").putHeader("te", "trailers");
          attempt.authorization().forEach(value -> request.headers().add("authorization", value));
          return request.send(Buffer.buffer(new byte[5]));
        })
        .compose(response -> response.body().map(_ -> status(response)));
  }

  private static String status(HttpClientResponse response) {
    if (response.statusCode() != 200) {
      return Integer.toString(response.statusCode());
    }
    var trailer = response.getTrailer("grpc-status");
    return "grpc " + (trailer == null ? response.getHeader("grpc-status") : trailer);
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
