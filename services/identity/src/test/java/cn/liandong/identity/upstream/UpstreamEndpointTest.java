package cn.liandong.identity.upstream;

import static cn.liandong.identity.Failures.assertFails;
import static cn.liandong.identity.Failures.call;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.common.test.TestTokens;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestPeople;
import cn.liandong.identity.activation.Keycloak;
import cn.liandong.identity.person.PersonalData;
import cn.liandong.proto.identity.v1.AccountService;
import cn.liandong.proto.identity.v1.Activation;
import cn.liandong.proto.identity.v1.ActivationService;
import cn.liandong.proto.identity.v1.Difference;
import cn.liandong.proto.identity.v1.DifferenceKind;
import cn.liandong.proto.identity.v1.GetMeRequest;
import cn.liandong.proto.identity.v1.GetUpstreamLinkRequest;
import cn.liandong.proto.identity.v1.GetUpstreamLinkResponse;
import cn.liandong.proto.identity.v1.LinkUpstreamRequest;
import cn.liandong.proto.identity.v1.ListActivationsRequest;
import cn.liandong.proto.identity.v1.ProvisioningService;
import cn.liandong.proto.identity.v1.ReconcileRequest;
import cn.liandong.proto.identity.v1.RemoveUpstreamLinkRequest;
import cn.liandong.proto.identity.v1.UnlinkAccountRequest;
import cn.liandong.proto.identity.v1.UpstreamService;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes from the upstream is one account's person, or nobody. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class UpstreamEndpointTest {

  private static final String PERSON = "waiting";
  private static final String NAME = "阿力木·买买提";
  private static final String PHONE = "13800001234";
  private static final String NUMBER = "11010519491231002X";
  private static final String ENDED = "select count(*) from ended_session where subject = ?";
  private static final String LINKS = "federatedIdentities";

  @GrpcClient("identity")
  UpstreamService upstream;

  @GrpcClient("identity")
  AccountService accounts;

  @GrpcClient("identity")
  ActivationService activations;

  @GrpcClient("identity")
  ProvisioningService provisioning;

  @Inject TestPeople people;
  @Inject PersonalData data;

  @BeforeEach
  void reset() throws Exception {
    Keycloak.startsAnew();
    people.reset();
    people.sql("delete from ended_session");
    member(PERSON, NAME, PHONE);
  }

  @AfterEach
  void restoreKeycloak() throws Exception {
    Keycloak.startsAnew();
  }

  @Test
  void aVerifiedPhoneAndTheNameLinkTheOneAccount() throws Exception {
    arrives("p1", "阿力木•买买提", "+86 138 0000 1234", true);

    link("p1");

    var link = Keycloak.user(PERSON).path(LINKS);
    assertThat(link)
        .singleElement()
        .satisfies(one -> {
          assertThat(one.path("identityProvider").asText()).isEqualTo("upstream");
          assertThat(one.path("userId").asText()).isEqualTo("p1");
        });
    assertThat(audited("done")).isEqualTo(1);
    assertNothingIsLeft("p1");
  }

  @Test
  void anIdentityNumberThatTheRealmLetsInLinksToo() throws Exception {
    people.sql(
        "update person set phone = null, identity = ? where id = ?",
        data.seal().seal(PersonalData.IDENTITY, NUMBER),
        TestPeople.id(PERSON + " person"));
    var attributes = JsonNodeFactory.instance.objectNode();
    attributes.putArray("upstreamName").add(NAME);
    attributes.putArray("upstreamIdentity").add(NUMBER.toLowerCase());
    arrives("p1", attributes);

    link("p1");

    assertThat(Keycloak.user(PERSON).path(LINKS)).hasSize(1);
  }

  @Test
  void comingAgainDoesWhatWasMissing() throws Exception {
    arrives("p1", NAME, PHONE, true);
    link("p1");
    arrives("p1", NAME, PHONE, true);

    link("p1");

    assertThat(Keycloak.user(PERSON).path(LINKS)).hasSize(1);
  }

  @Test
  void aPhoneThatNobodyVerifiedProvesNothing() throws Exception {
    arrives("p1", NAME, PHONE, false);

    assertRefused("UPSTREAM_UNVERIFIED", "p1");
  }

  @Test
  void anotherNameOrAnotherPhoneIsSomebodyElse() throws Exception {
    arrives("p1", "古丽·买买提", PHONE, true);
    assertRefused("UPSTREAM_UNKNOWN", "p1");

    arrives("p2", NAME, "13800009999", true);
    assertRefused("UPSTREAM_UNKNOWN", "p2");
  }

  @Test
  void namesakesWhoShareAPhoneAreNotToldApart() throws Exception {
    member("leader", NAME, PHONE);
    arrives("p1", NAME, PHONE, true);

    assertRefused("UPSTREAM_AMBIGUOUS", "p1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"INVITED", "LOCKED", "LEFT"})
  void anAccountThatIsNotActiveIsNotLinked(String state) throws Exception {
    people.sql("update account set state = ? where username = ?", state, PERSON);
    arrives("p1", NAME, PHONE, true);

    assertRefused("UPSTREAM_BARRED", "p1");
  }

  /** Who may change the person's phone may reset the password of such an account as well. */
  @Test
  void anAccountIsLinkedOnlyWhereItReachesNoFurtherThanThePersonsUnit() throws Exception {
    grant("COUNTY_ADMINISTRATOR", TestPeople.COUNTY);
    arrives("p1", NAME, PHONE, true);
    assertRefused("UPSTREAM_ABOVE", "p1");

    people.sql("delete from role_grant where account_id = ?", TestPeople.id(PERSON));
    grant("AUDIT_ADMINISTRATOR", TestPeople.SCHOOL);
    arrives("p1", NAME, PHONE, true);
    assertRefused("UPSTREAM_ABOVE", "p1");

    people.sql("delete from role_grant where account_id = ?", TestPeople.id(PERSON));
    grant("SCHOOL_ADMINISTRATOR", TestPeople.SCHOOL);
    arrives("p1", NAME, PHONE, true);
    link("p1");
    assertThat(Keycloak.user(PERSON).path(LINKS)).hasSize(1);
  }

  @Test
  void neitherAnAccountNorAnUpstreamPersonIsLinkedTwice() throws Exception {
    arrives("p1", NAME, PHONE, true);
    link("p1");
    arrives("p2", NAME, PHONE, true);
    assertThatLinkFails("UPSTREAM_TAKEN", "p2");

    people.sql("update person set phone = null");
    member("leader", "古丽", PHONE);
    arrives("p1", "古丽", PHONE, true);
    assertThatLinkFails("UPSTREAM_TAKEN", "p1");
    assertThat(Keycloak.user(PERSON).path(LINKS)).hasSize(1);
    assertThat(Keycloak.user("leader").path(LINKS)).isEmpty();
  }

  @Test
  void aPersonSeesTheLinkAndEndsItAndAllSignInsWithIt() throws Exception {
    arrives("p1", NAME, PHONE, true);
    link("p1");
    var person = person();
    assertThat(call(own(person)).hasLinkTime()).isTrue();

    call(person.removeUpstreamLink(RemoveUpstreamLinkRequest.getDefaultInstance()));

    assertUnlinked();
    assertThat(call(own(person)).hasLinkTime()).isFalse();
    Awaitility.await().until(() -> people.count(ENDED, KeycloakStandIn.subject(PERSON)) == 1);
  }

  @Test
  void whoLooksAfterTheAccountSeesAndEndsTheLinkToo() throws Exception {
    arrives("p1", NAME, PHONE, true);
    link("p1");
    assertThat(
            call(TestPeople.as(activations, "school-admin")
                    .listActivations(ListActivationsRequest.newBuilder().setQuery(PERSON).build()))
                .getActivationsList())
        .singleElement()
        .matches(Activation::getUpstreamLinked);

    var unlink =
        UnlinkAccountRequest.newBuilder().setAccountId(TestPeople.id(PERSON).toString()).build();
    call(TestPeople.as(activations, "school-admin").unlinkAccount(unlink));

    assertUnlinked();
    assertFails(
        "UPSTREAM_NOT_LINKED",
        () -> TestPeople.as(activations, "school-admin").unlinkAccount(unlink));
  }

  @Test
  void aLinkThatOnlyOneSideKnowsIsADifferenceAndIsPutRight() throws Exception {
    arrives("p1", NAME, PHONE, true);
    link("p1");
    assertThat(differences(false)).doesNotContainKey(PERSON);

    people.sql("delete from upstream_link");
    assertThat(differences(true)).containsEntry(PERSON, DifferenceKind.DIFFERENCE_KIND_LINKED);
    assertUnlinked();

    people.sql(
        "insert into upstream_link (account_id, upstream_subject) values (?, 'p1')",
        TestPeople.id(PERSON));
    assertThat(differences(true)).containsEntry(PERSON, DifferenceKind.DIFFERENCE_KIND_UNLINKED);
    Awaitility.await().until(() -> Keycloak.user(PERSON).path(LINKS).size() == 1);
  }

  @Test
  void whoIsNotLinkedYetIsNobodyHere() throws Exception {
    arrives("p1", NAME, PHONE, true);
    var before = people.count("select count(*) from account");

    assertFails("NOT_LINKED", () -> as(accounts, "p1").getMe(GetMeRequest.getDefaultInstance()));

    assertThat(people.count("select count(*) from account")).isEqualTo(before);
  }

  @Test
  void whileKeycloakIsAwayNothingIsLinked() throws Exception {
    arrives("p1", NAME, PHONE, true);
    Keycloak.goesAway();

    assertThatLinkFails("SIGN_IN_AWAY", "p1");

    assertThat(people.count("select count(*) from upstream_link")).isZero();
  }

  private static void assertUnlinked() {
    Awaitility.await().until(() -> Keycloak.user(PERSON).path(LINKS).isEmpty());
  }

  private Map<String, DifferenceKind> differences(boolean repair) {
    return call(
            TestPeople.asService(provisioning)
                .reconcile(ReconcileRequest.newBuilder().setRepair(repair).build()))
        .getDifferencesList()
        .stream()
        .collect(Collectors.toMap(Difference::getUsername, Difference::getKind));
  }

  private UpstreamService person() {
    return TestTokens.attach(upstream, TestTokens.bearer(KeycloakStandIn.subject(PERSON), PERSON));
  }

  private static Uni<GetUpstreamLinkResponse> own(UpstreamService person) {
    return person.getUpstreamLink(GetUpstreamLinkRequest.getDefaultInstance());
  }

  private void grant(String role, UUID unit) throws Exception {
    people.sql(
        "insert into role_grant (id, account_id, role, unit_id, valid_from) values (?, ?, ?, ?, ?)",
        UUID.randomUUID(),
        TestPeople.id(PERSON),
        role,
        unit,
        TestPeople.START);
  }

  private void assertRefused(String reason, String subject) throws Exception {
    var refused = audited("refused");
    assertThatLinkFails(reason, subject);
    assertThat(audited("refused")).isEqualTo(refused + 1);
    assertThat(people.count("select count(*) from upstream_link")).isZero();
    assertThat(Keycloak.user(PERSON).path(LINKS)).isEmpty();
    assertNothingIsLeft(subject);
  }

  private void assertThatLinkFails(String reason, String subject) {
    assertFails(
        reason, () -> as(upstream, subject).linkUpstream(LinkUpstreamRequest.getDefaultInstance()));
  }

  private void assertNothingIsLeft(String subject) throws Exception {
    assertThat(Keycloak.knows("@upstream." + subject)).isFalse();
    assertThat(people.count(ENDED, KeycloakStandIn.subject("@upstream." + subject))).isPositive();
  }

  private long audited(String result) throws Exception {
    return people.count(
        "select count(*) from audit_entry where action = 'UPSTREAM_LINKED' and result = ?", result);
  }

  private void link(String subject) {
    call(as(upstream, subject).linkUpstream(LinkUpstreamRequest.getDefaultInstance()));
  }

  private static <T> T as(T stub, String subject) {
    var username = "@upstream." + subject;
    return TestTokens.attach(stub, TestTokens.bearer(KeycloakStandIn.subject(username), username));
  }

  private static void arrives(String subject, String name, String phone, boolean verified)
      throws Exception {
    var attributes = JsonNodeFactory.instance.objectNode();
    attributes.putArray("upstreamName").add(name);
    attributes.putArray("upstreamPhone").add(phone);
    attributes.putArray("upstreamPhoneVerified").add(String.valueOf(verified));
    arrives(subject, attributes);
  }

  private static void arrives(String subject, ObjectNode attributes) throws Exception {
    var user = JsonNodeFactory.instance.objectNode().put("username", "@upstream." + subject);
    user.put("enabled", true).set("attributes", attributes);
    user.putArray(LINKS).addObject().put("identityProvider", "upstream").put("userId", subject);
    Keycloak.lets(user);
  }

  /** Someone of the school with an account of that name. */
  private void member(String username, String name, String phone) throws Exception {
    people.linkedAccount(username, KeycloakStandIn.subject(username), TestPeople.SCHOOL);
    people.person(username + " person", name, TestPeople.SCHOOL);
    people.sql(
        "update person set phone = ?, account_id = ? where id = ?",
        data.seal().seal(PersonalData.PHONE, phone),
        TestPeople.id(username),
        TestPeople.id(username + " person"));
  }
}
