package cn.liandong.identity.activation;

import static cn.liandong.identity.Failures.assertFails;
import static cn.liandong.identity.Failures.call;
import static cn.liandong.identity.TestPeople.COUNTY;
import static cn.liandong.identity.TestPeople.SCHOOL;
import static cn.liandong.identity.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.projection.Dates;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.common.test.TestTokens;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestPeople;
import cn.liandong.proto.identity.v1.Account;
import cn.liandong.proto.identity.v1.AccountService;
import cn.liandong.proto.identity.v1.AccountState;
import cn.liandong.proto.identity.v1.ActivateRequest;
import cn.liandong.proto.identity.v1.ActivationService;
import cn.liandong.proto.identity.v1.GetMeRequest;
import cn.liandong.proto.identity.v1.GetMeResponse;
import cn.liandong.proto.identity.v1.HandOverRequest;
import cn.liandong.proto.identity.v1.HandOverResponse;
import cn.liandong.proto.identity.v1.HandOverService;
import cn.liandong.proto.identity.v1.HandedRole;
import cn.liandong.proto.identity.v1.Newcomer;
import cn.liandong.proto.identity.v1.Role;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class HandOverTest {

  private static final String COLLEAGUE = "school-colleague";
  private static final Role SCHOOL_ROLE = Role.ROLE_SCHOOL_ADMINISTRATOR;

  @GrpcClient("identity")
  HandOverService handOvers;

  @GrpcClient("identity")
  ActivationService activations;

  @GrpcClient("identity")
  AccountService accounts;

  @Inject TestPeople people;

  @BeforeEach
  void reset() throws Exception {
    people.reset();
    people.linkedAccount(COLLEAGUE, "subject-" + COLLEAGUE, SCHOOL);
  }

  @AfterEach
  void comesBack() throws Exception {
    Keycloak.comesBack();
  }

  @Test
  void theSuccessorGetsTheRolesAndTheOldOneIsOutAtOnceEvenWhileKeycloakIsAway() throws Exception {
    Keycloak.goesAway();

    var done = handOver("town-admin", to("school-admin", COLLEAGUE).build());

    assertThat(done.getDone()).isTrue();
    assertThat(done.getCode()).isEmpty();
    assertThat(done.getAccount().getState()).isEqualTo(AccountState.ACCOUNT_STATE_LEFT);
    assertThat(done.getRolesList()).extracting(HandedRole::getRole).containsExactly(SCHOOL_ROLE);
    assertThat(unitOf(COLLEAGUE)).isEqualTo(SCHOOL.toString());
    assertFails("ACCOUNT_BARRED", () -> asksWho("school-admin"));
    assertThat(
            people.count(
                "select count(*) from ended_session where subject = 'subject-school-admin'"))
        .isPositive();
    assertThat(
            people.count(
                "select count(*) from keycloak_order where account_id = ?",
                TestPeople.id("school-admin")))
        .isPositive();
    assertThat(audited("ACCOUNT_HANDED_OVER", "school-admin"))
        .startsWith("school-admin → " + COLLEAGUE);
  }

  @Test
  void aPreviewSaysAllThatAndChangesNothing() throws SQLException {
    var order = to("school-admin", COLLEAGUE).setDryRun(true).build();

    var plan = handOver("town-admin", order);

    assertThat(plan.getDone()).isFalse();
    assertThat(plan.getSuccessor().getUsername()).isEqualTo(COLLEAGUE);
    assertThat(plan.getRolesList()).extracting(HandedRole::getRole).containsExactly(SCHOOL_ROLE);
    assertThat(unitOf("school-admin")).isEqualTo(SCHOOL.toString());
    assertThat(people.count("select count(*) from hand_over")).isZero();
  }

  @Test
  void aNewcomerIsInvitedToTheUnitAndBeginsWithTheCode() throws SQLException {
    var username = "next." + UUID.randomUUID().toString().substring(0, 8);

    var done = handOver("town-admin", newcomer("school-admin", username));
    call(
        activations.activate(
            ActivateRequest.newBuilder()
                .setUsername(username)
                .setCode(done.getCode())
                .setPassword("a password 1")
                .build()));

    assertThat(done.getSuccessor().getUnitId()).isEqualTo(SCHOOL.toString());
    var person =
        TestTokens.attach(accounts, TestTokens.bearer(KeycloakStandIn.subject(username), username));
    assertThat(
            call(person.getMe(GetMeRequest.getDefaultInstance()))
                .getAccount()
                .getGrants(0)
                .getUnitId())
        .isEqualTo(SCHOOL.toString());
    assertThat(audited("ACTIVATION_CODE_ISSUED", done.getSuccessor().getAccountId()))
        .isEqualTo(username);
  }

  @Test
  void askedAgainItAnswersAsBeforeAndAnotherSuccessorIsRefused() throws SQLException {
    var order = newcomer("school-admin", "next.retried");
    var first = handOver("town-admin", order);

    var second = handOver("town-admin", order);

    assertThat(second.getSuccessor().getAccountId()).isEqualTo(first.getSuccessor().getAccountId());
    assertThat(second.getRolesList()).isEqualTo(first.getRolesList());
    assertThat(second.getCode()).isNotEmpty().isNotEqualTo(first.getCode());
    assertThat(
            people.count(
                "select count(*) from role_grant where predecessor_id = ?",
                TestPeople.id("school-admin")))
        .isOne();
    assertFails("ACCOUNT_STATE", () -> ask("town-admin", to("school-admin", COLLEAGUE)));
  }

  @Test
  void ofTwoHandOversAtOnceOneIsDone() throws Exception {
    people.linkedAccount("other-colleague", "subject-other-colleague", SCHOOL);
    var orders =
        List.<Callable<Boolean>>of(
            () -> succeeds("town-admin", to("school-admin", COLLEAGUE).build()),
            () -> succeeds("county-admin", to("school-admin", "other-colleague").build()));

    try (var threads = Executors.newFixedThreadPool(2)) {
      var done = threads.invokeAll(orders).stream().filter(one -> one.resultNow()).count();
      assertThat(done).isOne();
    }
    assertThat(
            people.count(
                "select count(*) from role_grant where predecessor_id = ?",
                TestPeople.id("school-admin")))
        .isOne();
  }

  @Test
  void rolesBeginOnTheDayAndEndAsTheyWouldHave() throws SQLException {
    var ends = LocalDate.now().plusDays(60);
    people.sql(
        "update role_grant set valid_to = ? where id = ?",
        ends,
        TestPeople.id("school-admin grant"));
    var begins = LocalDate.now().plusDays(3);

    var done =
        handOver(
            "town-admin", to("school-admin", COLLEAGUE).setFromDate(Dates.toProto(begins)).build());

    assertThat(Dates.fromProto(done.getRoles(0).getValidFromDate())).isEqualTo(begins);
    assertThat(Dates.fromProto(done.getRoles(0).getValidToDate())).isEqualTo(ends);
    assertThat(me(COLLEAGUE).getGrantsList()).isEmpty();
  }

  @Test
  void whatTheSuccessorHoldsAlreadyIsNotGivenTwice() throws SQLException {
    grant(COLLEAGUE, "SCHOOL_ADMINISTRATOR", SCHOOL);

    var done = handOver("town-admin", to("school-admin", COLLEAGUE).build());

    assertThat(done.getRolesList()).extracting(HandedRole::getHeld).containsExactly(true);
    assertThat(me(COLLEAGUE).getGrantsList()).hasSize(1);
  }

  @Test
  void nobodyHandsOverUpwardsSidewaysOrToSomebodyElsewhere() {
    var order = to("school-admin", COLLEAGUE).build();
    for (var stranger : new String[] {"sibling-town", "sibling-school", "sysadmin", "secadmin"}) {
      assertFails("ACCOUNT_NOT_FOUND", () -> ask(stranger, order.toBuilder()));
    }
    assertFails("ACCOUNT_NOT_FOUND", () -> ask("school-admin", to("town-admin", COLLEAGUE)));
    assertFails("ACCOUNT_NOT_FOUND", () -> ask("town-admin", to("school-admin", "sibling-school")));
    assertFails("SUCCESSOR_UNFIT", () -> ask("county-admin", to("school-admin", "sibling-school")));
    assertFails("SUCCESSOR_UNFIT", () -> ask("town-admin", to("school-admin", "school-admin")));
    assertFails("OWN_ACCOUNT", () -> ask("school-admin", order.toBuilder()));
  }

  @Test
  void nobodyHandsOverToHimselfOrToOneOfTheThreeOrToWhoIsLocked() throws SQLException {
    grant(COLLEAGUE, "SCHOOL_ADMINISTRATOR", SCHOOL);
    assertFails("GRANT_TO_SELF", () -> ask(COLLEAGUE, to("school-admin", COLLEAGUE)));

    people.linkedAccount("three", "subject-three", SCHOOL);
    grant("three", "AUDIT_ADMINISTRATOR", COUNTY);
    assertFails("ACCOUNT_NOT_FOUND", () -> ask("county-admin", to("school-admin", "three")));

    people.linkedAccount("locked", "subject-locked", SCHOOL);
    people.sql("update account set state = 'LOCKED' where username = 'locked'");
    assertFails("ACCOUNT_STATE", () -> ask("town-admin", to("school-admin", "locked")));
  }

  @Test
  void whoHoldsNothingHandsNothingOver() {
    assertFails("NOTHING_TO_HAND_OVER", () -> ask("town-admin", to(COLLEAGUE, "school-admin")));
    assertFails(
        "ARGUMENT_INVALID", () -> ask("town-admin", to("school-admin", COLLEAGUE).setReason(" ")));
    assertFails(
        "ARGUMENT_INVALID",
        () -> ask("town-admin", newcomer("school-admin", "town-admin").toBuilder()));
    assertFails(
        "ARGUMENT_INVALID",
        () ->
            ask(
                "town-admin",
                to("school-admin", COLLEAGUE)
                    .setFromDate(Dates.toProto(LocalDate.now().minusDays(1)))));
  }

  @Test
  void aRootIsNeverLeftToSomebodyWhoHasNotActivated() throws SQLException {
    grant("teacher", "TOWN_ADMINISTRATOR", COUNTY);
    var newcomer = newcomer("county-admin", "next.county").toBuilder();

    assertFails("LAST_ADMINISTRATOR", () -> ask("teacher", newcomer));

    people.linkedAccount("deputy", "subject-deputy", COUNTY);
    handOver("teacher", to("county-admin", "deputy").build());
    assertThat(me("deputy").getGrants(0).getRole()).isEqualTo(Role.ROLE_COUNTY_ADMINISTRATOR);
  }

  private static HandOverRequest.Builder to(String account, String successor) {
    return HandOverRequest.newBuilder()
        .setAccountId(TestPeople.id(account).toString())
        .setSuccessorId(TestPeople.id(successor).toString())
        .setReason("调离");
  }

  private static HandOverRequest newcomer(String account, String username) {
    return HandOverRequest.newBuilder()
        .setAccountId(TestPeople.id(account).toString())
        .setNewcomer(Newcomer.newBuilder().setName("陈𬱖").setUsername(username))
        .setReason("调离")
        .build();
  }

  private Uni<HandOverResponse> ask(String person, HandOverRequest.Builder order) {
    return as(handOvers, person).handOver(order.build());
  }

  private HandOverResponse handOver(String person, HandOverRequest order) {
    return call(ask(person, order.toBuilder()));
  }

  private boolean succeeds(String person, HandOverRequest order) {
    try {
      return handOver(person, order).getDone();
    } catch (StatusRuntimeException e) {
      return false;
    }
  }

  private Account me(String person) {
    return call(asksWho(person)).getAccount();
  }

  private Uni<GetMeResponse> asksWho(String person) {
    return as(accounts, person).getMe(GetMeRequest.getDefaultInstance());
  }

  private String unitOf(String person) {
    return me(person).getGrants(0).getUnitId();
  }

  private void grant(String person, String role, UUID unit) throws SQLException {
    people.sql(
        "insert into role_grant values (gen_random_uuid(), ?, ?, ?, ?, null)",
        TestPeople.id(person),
        role,
        unit,
        TestPeople.START);
  }

  private String audited(String action, String object) throws SQLException {
    return people.text(
        """
        select detail from audit_entry where action = ? and object_id = ? and result = 'done'
        order by id desc limit 1\
        """,
        action,
        object.length() == 36 ? object : TestPeople.id(object).toString());
  }
}
