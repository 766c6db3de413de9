package cn.liandong.common.health;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Group {@code idp}: the sign-in server describes our realm. */
@HealthGroup("idp")
@ApplicationScoped
class SignInCheck implements HealthCheck {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final URI description;

  SignInCheck(@ConfigProperty(name = "quarkus.oidc-client.auth-server-url") String realm) {
    description = URI.create(realm + "/.well-known/openid-configuration");
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("idp").status(answers()).build();
  }

  private boolean answers() {
    var request = HttpRequest.newBuilder(description).timeout(PATIENCE).build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
