package cn.liandong.identity;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes in what an OTLP collector would, over HTTP, and keeps it as text. */
public final class TraceCollector implements QuarkusTestResourceLifecycleManager {

  static final Queue<String> RECEIVED = new ConcurrentLinkedQueue<>();

  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/v1/traces",
        exchange -> {
          RECEIVED.add(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    var endpoint = "http://127.0.0.1:%d".formatted(server.getAddress().getPort());
    return Map.of(
        "quarkus.otel.sdk.disabled", "false",
        "quarkus.otel.exporter.otlp.compression", "none",
        "quarkus.otel.bsp.schedule.delay", "100ms",
        "quarkus.otel.exporter.otlp.endpoint", endpoint);
  }

  @Override
  public void stop() {
    server.stop(0);
  }
}
