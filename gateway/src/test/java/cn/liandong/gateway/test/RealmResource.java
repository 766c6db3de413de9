package cn.liandong.gateway.test;

import cn.liandong.embedded.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One port for the gateway and for the services it calls, and a realm to sign in to. */
public final class RealmResource implements QuarkusTestResourceLifecycleManager {
  private @Nullable Realm realm;

  @Override
  public Map<String, String> start() {
    try {
      realm = new Realm();
      var port = Integer.toString(Ports.free());
      return Map.ofEntries(
          Map.entry("quarkus.http.test-port", port),
          Map.entry("quarkus.management.test-port", Integer.toString(Ports.free())),
          Map.entry("quarkus.grpc.clients.organization.port", port),
          Map.entry("quarkus.grpc.clients.identity.port", port),
          Map.entry("quarkus.grpc.clients.metrics.port", port),
          Map.entry("quarkus.oidc.auth-server-url", realm.url()),
          Map.entry("quarkus.oidc-client.auth-server-url", realm.url()),
          Map.entry("quarkus.oidc-client.client-enabled", "false"),
          Map.entry("liandong.projections.enabled", "false"),
          Map.entry("gateway.call-timeout", "PT8S"),
          Map.entry("gateway.client-secret", Realm.CLIENT_SECRET),
          Map.entry("gateway.cookie-secret", "a cookie secret for tests, long enough"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    if (realm != null) {
      realm.close();
    }
  }
}
