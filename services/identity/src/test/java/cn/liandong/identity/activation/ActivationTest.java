package cn.liandong.identity.activation;

import static cn.liandong.identity.Failures.assertFails;
import static cn.liandong.identity.Failures.call;
import static cn.liandong.identity.TestPeople.SCHOOL;
import static cn.liandong.identity.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.common.test.TestTokens;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestPeople;
import cn.liandong.proto.identity.v1.AccountService;
import cn.liandong.proto.identity.v1.AccountState;
import cn.liandong.proto.identity.v1.ActivateRequest;
import cn.liandong.proto.identity.v1.Activation;
import cn.liandong.proto.identity.v1.ActivationService;
import cn.liandong.proto.identity.v1.GetMeRequest;
import cn.liandong.proto.identity.v1.InvitePeopleRequest;
import cn.liandong.proto.identity.v1.InvitePeopleResponse;
import cn.liandong.proto.identity.v1.IssueActivationCodeRequest;
import cn.liandong.proto.identity.v1.IssueActivationSheetRequest;
import cn.liandong.proto.identity.v1.ListActivationsRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class ActivationTest {

  private static final String PASSWORD = "a password 1";

  @GrpcClient("identity")
  ActivationService activations;

  @GrpcClient("identity")
  AccountService accounts;

  @Inject TestPeople people;

  @BeforeEach
  void reset() throws Exception {
    people.reset();
    Keycloak.comesBack();
  }

  @Test
  void aPersonBecomesASignInByTheCode() throws Exception {
    var username = invited();
    var code = code("school-admin", username);

    activate(username.toUpperCase(), code.toLowerCase());

    var user = Keycloak.user(username);
    assertThat(user.path("password").asText()).isEqualTo(PASSWORD);
    assertThat(user.path("firstName").asText()).isEqualTo("陈𬱖");
    assertThat(account("school-admin", username).getState())
        .isEqualTo(AccountState.ACCOUNT_STATE_ACTIVATED);
    var person =
        TestTokens.attach(accounts, TestTokens.bearer(KeycloakStandIn.subject(username), username));
    assertThat(call(person.getMe(GetMeRequest.getDefaultInstance())).getAccount().getUsername())
        .isEqualTo(username);
    assertThat(people.count("select count(*) from activation_code")).isZero();
  }

  @Test
  void whateverIsWrongTheAnswerIsTheSame() throws Exception {
    var username = invited();
    var used = code("school-admin", username);
    activate(username, used);
    var other = invited();
    code("school-admin", other);
    var late = invited();
    var expired = code("school-admin", late);
    people.sql(
        "update activation_code set expire_time = now() - interval '1 s' where account_id = (select"
            + " id from account where username = ?)",
        late);

    refused(username, used);
    refused(other, used);
    refused(late, expired);
    refused("nobody-of-this-name", used);
    assertThat(
            people.count(
                "select count(*) from audit_entry where action = 'ACCOUNT_ACTIVATED' and result ="
                    + " 'refused' and object_id in (?, ?, ?)",
                username,
                other,
                late))
        .isEqualTo(3);
  }

  @Test
  void tenWrongCodesEndTheRightOne() throws Exception {
    var username = invited();
    var code = code("school-admin", username);
    for (var attempt = 0; attempt < 10; attempt++) {
      refused(username, "AAAA-BBBB-CCCC");
    }

    refused(username, code);
    activate(username, code("school-admin", username));
  }

  @Test
  void theCodeStaysGoodWhileKeycloakIsAwayAndThePasswordIsKeptNowhere() throws Exception {
    var username = invited();
    var code = code("school-admin", username);
    Keycloak.goesAway();

    assertFails("SIGN_IN_AWAY", () -> activations.activate(request(username, code, PASSWORD)));
    Keycloak.comesBack();
    activate(username, code);
  }

  @Test
  void aPasswordThatIsTooWeakCostsNoCode() throws Exception {
    var username = invited();
    var code = code("school-admin", username);

    assertFails("PASSWORD_REFUSED", () -> activations.activate(request(username, code, "short")));
    activate(username, code);
  }

  @Test
  void aForgottenPasswordIsSetAnewByACode() throws Exception {
    var username = invited();
    activate(username, code("school-admin", username));

    call(
        activations.activate(
            request(username, code("school-admin", username), "another password 2")));

    assertThat(Keycloak.user(username).path("password").asText()).isEqualTo("another password 2");
  }

  @Test
  void whoSignsInInTheSameSecondIsLetIn() throws Exception {
    var username = invited();

    activate(username, code("school-admin", username));

    assertThat(
            people.count(
                """
                select count(*) from ended_session where subject = ?
                  and date_trunc('second', end_time) >= date_trunc('second', clock_timestamp())\
                """,
                KeycloakStandIn.subject(username)))
        .isZero();
  }

  @Test
  void anInvitedAccountIsTakenByItsCodeOnly() {
    var username = invited();
    var impostor = TestTokens.attach(accounts, TestTokens.bearer("somebody", username));

    assertFails("ACCOUNT_TAKEN", () -> impostor.getMe(GetMeRequest.getDefaultInstance()));
  }

  @Test
  void aNewSheetEndsEarlierCodes() throws Exception {
    var username = invited();
    var earlier = code("school-admin", username);

    var sheet =
        call(
            as(activations, "school-admin")
                .issueActivationSheet(
                    IssueActivationSheetRequest.newBuilder()
                        .setUnitId(SCHOOL.toString())
                        .setAddress("https://example.cn/#/activate")
                        .build()));

    refused(username, earlier);
    var text = text(sheet.getContent().toByteArray());
    assertThat(text).contains("陈𬱖", username, "https://example.cn/#/activate");
    var code = text.replaceAll("(?s).*?(\\w{4}-\\w{4}-\\w{4}).*", "$1");
    activate(username, code);
    assertFails(
        "NOBODY_INVITED",
        () ->
            as(activations, "school-admin")
                .issueActivationSheet(
                    IssueActivationSheetRequest.newBuilder().setUnitId(SCHOOL.toString()).build()));
  }

  @Test
  void aListIsTakenWholeOrNotAtAll() throws Exception {
    var name = fresh();
    var list = "陈𬱖\t%s\n李明\tcounty-admin\n阿力木\t%s\n王\t王\n".formatted(name, name);

    var answer = invite("school-admin", list);

    assertThat(answer.getDone()).isFalse();
    assertThat(answer.getInvitationsList())
        .extracting(one -> one.getProblem().isEmpty())
        .containsExactly(true, false, false, false);
    assertThat(people.count("select count(*) from account where username = ?", name)).isZero();
  }

  @Test
  void rolesAreGivenByWhoeverMayGrantThem() throws Exception {
    var unit = people.text("select name from unit_ref where id = ?", SCHOOL);
    var asSchool = invite("school-admin", "陈𬱖\t%s\t学校管理员".formatted(fresh()));
    var username = fresh();
    var asCounty =
        call(
            as(activations, "county-admin")
                .invitePeople(
                    InvitePeopleRequest.newBuilder()
                        .setUnitId(TestPeople.COUNTY.toString())
                        .setText("陈𬱖\t%s\t学校管理员\t%s".formatted(username, unit))
                        .build()));

    assertThat(asSchool.getInvitations(0).getProblem()).startsWith("您不能授予角色");
    assertThat(asCounty.getDone()).isTrue();
    assertThat(account("school-admin", username).getRolesCount()).isOne();
  }

  private String invited() {
    var username = fresh();
    assertThat(invite("school-admin", "陈𬱖\t" + username).getDone()).isTrue();
    return username;
  }

  private static String fresh() {
    return "p-" + UUID.randomUUID().toString().substring(0, 12);
  }

  private InvitePeopleResponse invite(String person, String text) {
    return call(
        as(activations, person)
            .invitePeople(
                InvitePeopleRequest.newBuilder()
                    .setUnitId(SCHOOL.toString())
                    .setText(text)
                    .build()));
  }

  private Activation account(String person, String username) {
    return call(as(activations, person)
            .listActivations(ListActivationsRequest.newBuilder().setQuery(username).build()))
        .getActivations(0);
  }

  private String code(String person, String username) {
    return call(as(activations, person)
            .issueActivationCode(
                IssueActivationCodeRequest.newBuilder()
                    .setAccountId(account(person, username).getAccountId())
                    .build()))
        .getCode();
  }

  private void activate(String username, String code) {
    call(activations.activate(request(username, code, PASSWORD)));
  }

  private void refused(String username, String code) {
    assertFails(
        "ACTIVATION_REFUSED", () -> activations.activate(request(username, code, PASSWORD)));
  }

  private static ActivateRequest request(String username, String code, String password) {
    return ActivateRequest.newBuilder()
        .setUsername(username)
        .setCode(code)
        .setPassword(password)
        .build();
  }

  private static String text(byte[] word) throws Exception {
    try (var document = new XWPFDocument(new ByteArrayInputStream(word));
        var extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }
}
