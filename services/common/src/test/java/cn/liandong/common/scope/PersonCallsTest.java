package cn.liandong.common.scope;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.proto.identity.v1.GetPersonRequest;
import cn.liandong.proto.identity.v1.ListPeopleRequest;
import cn.liandong.proto.identity.v1.OpenEmergencyAccessRequest;
import com.google.protobuf.Message;
import io.grpc.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonCallsTest {

  private static final Instant NOW = Instant.parse("2026-11-28T00:00:00Z");
  private static final String ID = UUID.randomUUID().toString();

  private final PersonCalls calls = new PersonCalls(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void aCallIsCountedOnceWithTheUnitItNames() {
    during(
        ListPeopleRequest.newBuilder().setUnitId(ID).setQuery("王").build(),
        () -> {
          calls.add(by("reader"));
          calls.add(by("reader"));
        });

    var taken = calls.take();

    assertThat(taken.since()).isEqualTo(NOW);
    assertThat(taken.counts()).containsOnlyKeys(read("reader", "unit", ID)).containsValue(1L);
    assertThat(calls.take().isEmpty()).isTrue();
  }

  @Test
  void aProgramIsNotAPerson() {
    during(
        GetPersonRequest.newBuilder().setPersonId(ID).build(),
        () -> calls.add(by(Caller.PROGRAM + "agency")));

    assertThat(calls.take().isEmpty()).isTrue();
  }

  @Test
  void anotherObjectIsNamedWhenThereIsNoUnitAndNothingThatPeopleTyped() {
    during(GetPersonRequest.newBuilder().setPersonId(ID).build(), () -> calls.add(by("a")));
    during(GetPersonRequest.newBuilder().setPersonId("王芳").build(), () -> calls.add(by("b")));
    during(
        OpenEmergencyAccessRequest.newBuilder().setRequestId(ID).build(), () -> calls.add(by("c")));

    assertThat(calls.take().counts())
        .containsOnlyKeys(read("a", "call", ID), read("b", "call", ""), read("c", "call", ""));
  }

  @Test
  void whatIdentityWasNotToldIsKeptWithItsTime() {
    during(GetPersonRequest.getDefaultInstance(), () -> calls.add(by("reader")));
    var untold = calls.take();
    var early = new PersonCalls.Taken(NOW.minus(Duration.ofHours(1)), untold.counts());
    during(GetPersonRequest.getDefaultInstance(), () -> calls.add(by("reader")));

    calls.giveBack(early);

    var taken = calls.take();
    assertThat(taken.since()).isEqualTo(early.since());
    assertThat(taken.of(Set.of("reader")).counts()).containsValue(2L);
    assertThat(taken.of(Set.of("somebody else")).isEmpty()).isTrue();
  }

  @Test
  void anyNumberOfKindsIsBoundedAndNoCallIsLost() {
    for (var i = 0; i < 20_000; i++) {
      var request = GetPersonRequest.newBuilder().setPersonId(UUID.randomUUID().toString()).build();
      during(request, () -> calls.add(by("reader")));
    }

    var counts = calls.take().counts();

    assertThat(counts).hasSizeLessThanOrEqualTo(5001);
    assertThat(counts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(20_000);
  }

  private static void during(Message request, Runnable work) {
    var call = new CallAtHand("PersonService/Get");
    call.arrived(request);
    Context.current().withValue(CallAtHand.KEY, call).run(work);
  }

  private static Caller by(String name) {
    return new Caller(name, name, Set.of(), "192.0.2.1");
  }

  private static PersonCall read(String name, String type, String id) {
    return new PersonCall(name, name, "192.0.2.1", "PersonService/Get", type, id);
  }
}
