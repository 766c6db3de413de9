package cn.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** kill -9 in the middle of an activation: afterwards all services go by the same version. */
@Tag("standalone-only") // an activation is one transaction, whichever JVM it runs in
@ExtendWith({SystemExtension.class, Steps.class})
class PackKillTest {

  @Test
  void anActivationThatDiedIsInForceNowhereAndIsDoneByAskingAgain(OrdosSystem ordos)
      throws Exception {
    var packs = new PackCalls(ordos.as("county"), "ordos-2023");
    packs.uploadSecond();

    try (var held = new Held(new Database(ordos.system()), "organization")) {
      var activation = CompletableFuture.runAsync(() -> activate(packs, ordos.system()));
      held.awaitWriter();
      ordos.system().killPrograms();
      activation.join();
    }
    ordos.system().up();

    assertThat(packs.versions().path("activations")).isEmpty();
    packs.awaitInForce(1);
    packs.activate();
    packs.awaitInForce(2);
  }

  private static void activate(PackCalls packs, RunningSystem system) {
    try {
      packs.activate(new Rest(system.url()), system.token("county"));
    } catch (UncheckedIOException e) {
      // The server died with the call, as it should.
    }
  }
}
