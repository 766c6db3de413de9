package cn.liandong.identity.deletion;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.identity.TestPeople.as;
import static cn.liandong.identity.TestPeople.asService;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestImports;
import cn.liandong.identity.TestPeople;
import cn.liandong.identity.activation.Keycloak;
import cn.liandong.proto.audit.v1.VerifyAuditRequest;
import cn.liandong.proto.identity.v1.AuditService;
import cn.liandong.proto.identity.v1.CarryOutDeletionRequest;
import cn.liandong.proto.identity.v1.CarryOutDeletionResponse;
import cn.liandong.proto.identity.v1.DeclineDeletionRequest;
import cn.liandong.proto.identity.v1.Deletion;
import cn.liandong.proto.identity.v1.DeletionService;
import cn.liandong.proto.identity.v1.DifferenceKind;
import cn.liandong.proto.identity.v1.Erasure;
import cn.liandong.proto.identity.v1.ErasureFate;
import cn.liandong.proto.identity.v1.GetPersonRequest;
import cn.liandong.proto.identity.v1.GetPersonalDataRequest;
import cn.liandong.proto.identity.v1.ImportService;
import cn.liandong.proto.identity.v1.ListDeletionsRequest;
import cn.liandong.proto.identity.v1.ListDeletionsResponse;
import cn.liandong.proto.identity.v1.PersonService;
import cn.liandong.proto.identity.v1.PersonalDataKind;
import cn.liandong.proto.identity.v1.PersonalDataService;
import cn.liandong.proto.identity.v1.PreviewDeletionRequest;
import cn.liandong.proto.identity.v1.PreviewDeletionResponse;
import cn.liandong.proto.identity.v1.ProvisioningService;
import cn.liandong.proto.identity.v1.ReconcileRequest;
import cn.liandong.proto.identity.v1.RequestDeletionRequest;
import cn.liandong.proto.identity.v1.StartDeletionRequest;
import cn.liandong.proto.identity.v1.UpdatePersonRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class DeletionTest {

  private static final String HEAD = "学校名称,姓名,工号,手机号码,身份证件号,岗位,状态\n";
  private static final String HERE = TestPeople.name(TestPeople.SCHOOL);
  private static final String NAME = "努尔兰·艾山";
  private static final String STAFF_NUMBER = "G4711";
  private static final String PHONE = "13811114711";
  private static final String IDENTITY = "11010519491231002X";
  private static final String ROW =
      HERE + "," + NAME + "," + STAFF_NUMBER + "," + PHONE + "," + IDENTITY + ",书法兼校医,\n";
  private static final String USERNAME = "waiting";

  @GrpcClient("identity")
  DeletionService deletions;

  @GrpcClient("identity")
  PersonService people;

  @GrpcClient("identity")
  PersonalDataService personalData;

  @GrpcClient("identity")
  ImportService imports;

  @GrpcClient("identity")
  ProvisioningService provisioning;

  @GrpcClient("identity")
  AuditService audit;

  @Inject TestPeople registry;

  private UUID person;

  @BeforeEach
  void aTeacherOfARosterWithAnAccount() throws Exception {
    Keycloak.startsAnew();
    registry.reset();
    registry.forgetImports();
    registry.linkedAccount(USERNAME, KeycloakStandIn.subject(USERNAME), TestPeople.SCHOOL);
    driver().confirm(driver().upload("teachers", HEAD + ROW));
    person = UUID.fromString(registry.text("select id from person"));
    join(USERNAME);
  }

  @AfterEach
  void restoreKeycloak() throws Exception {
    Keycloak.startsAnew();
  }

  @Test
  void afterwardsNoTableHoldsTheNameOrTheNumbers() throws SQLException {
    leaveTraces();
    leave();
    var id = started("school-admin");

    call(carryOut("school-admin", id));

    var kept = registry.dump();
    assertThat(kept)
        .doesNotContain(NAME, "努尔兰", STAFF_NUMBER, PHONE, IDENTITY, "校医", "产后", "催过两次", "写信来");
    assertThat(kept).contains("已删除人员");
    assertThat(registry.count("select count(*) from membership where person_id = ?", person))
        .isEqualTo(1);
    assertThat(registry.count("select count(*) from import_part")).isZero();
    assertThat(call(as(audit, "auditor").verifyAudit(VerifyAuditRequest.getDefaultInstance())))
        .matches(answer -> answer.getIntact());
  }

  @Test
  void thePreviewSaysInCountsWhatGoesWhatStaysAndWhy() throws SQLException {
    leaveTraces();
    leave();
    var preview = call(preview("school-admin", started("school-admin")));

    assertThat(preview.getBlocksList()).isEmpty();
    assertThat(erasure(preview, "导入名单里的行"))
        .returns(ErasureFate.ERASURE_FATE_ERASED, Erasure::getFate)
        .returns(1L, Erasure::getCount);
    assertThat(erasure(preview, "任职").getFate()).isEqualTo(ErasureFate.ERASURE_FATE_PSEUDONYMISED);
    assertThat(erasure(preview, "审计记录"))
        .returns(ErasureFate.ERASURE_FATE_KEPT, Erasure::getFate)
        .matches(kept -> kept.getReason().contains("网络安全法"));
  }

  @Test
  void whoWorksOrMaySignInOrStandsInAnOpenImportIsNotErased() throws SQLException {
    assertFails("DELETION_BLOCKED", () -> start("school-admin", UUID.randomUUID().toString()));
    join("teacher");
    call(request("teacher", UUID.randomUUID().toString()));
    var id = waiting("school-admin").getFirst().getId();

    assertThat(call(preview("school-admin", id)).getBlocksList()).hasSize(3);
    assertFails("DELETION_BLOCKED", () -> carryOut("school-admin", id));
    registry.sql("update membership set valid_to = valid_from");
    assertThat(call(preview("school-admin", id)).getBlocksList()).hasSize(2);
    registry.sql("update account set state = 'LEFT' where username = 'teacher'");
    assertThat(call(preview("school-admin", id)).getBlocksList()).hasSize(1);
    registry.sql("update import_job set undo_expire_time = '2025-01-01'");
    call(carryOut("school-admin", id));
    assertThat(registry.text("select name from person")).startsWith("已删除人员");
  }

  @Test
  void theAccountsUserIsDeletedAndFoundWhenItStayed() throws Exception {
    leave();
    call(carryOut("county-admin", started("county-admin")));
    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !Keycloak.knows(USERNAME));
    assertThat(kinds(false)).doesNotContain(DifferenceKind.DIFFERENCE_KIND_KEPT);

    Keycloak.startsAnew();
    assertThat(kinds(true)).contains(DifferenceKind.DIFFERENCE_KIND_KEPT);
    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !Keycloak.knows(USERNAME));
  }

  @Test
  void aRosterThatBringsThePersonBackIsAskedAbout() throws SQLException {
    leave();
    call(carryOut("school-admin", started("school-admin")));

    var again = driver().upload("teachers", HEAD + ROW);
    var question = again.getQuestionsList().getFirst();
    assertThat(question.getText()).contains("已申请删除");
    var left = driver().answer(again, question.getId(), "leave");
    assertThat(left.getCounts().getUnchanged()).isEqualTo(1);
    driver().confirm(left);
    assertThat(registry.count("select count(*) from person")).isEqualTo(1);

    registry.sql("update import_job set state = 'DISCARDED'");
    var anew = driver().upload("teachers", HEAD + ROW + "\n");
    driver().confirm(driver().answer(anew, anew.getQuestionsList().getFirst().getId(), "enter"));
    assertThat(registry.count("select count(*) from person")).isEqualTo(2);
  }

  @Test
  void aRosterThatWasReadBeforeIsNotWrittenAfterwards() throws SQLException {
    var id = UUID.fromString(driver().upload("teachers", HEAD + ROW + "\n\n").getId());
    leave();
    registry.sql("update import_job set state = 'UPLOADING' where id = ?", id);
    var request = started("school-admin");
    call(carryOut("school-admin", request));
    registry.sql(
        """
        update import_row set usable = true, data = jsonb_build_object('person', cast(? as text))
        where import_id = ?\
        """,
        person.toString(),
        id);
    registry.sql("update import_job set state = 'READY' where id = ?", id);

    var read = driver().find(id.toString());
    assertFails("PERSON_ERASED", () -> driver().confirming(read, false));
    assertThat(registry.text("select name from person")).startsWith("已删除人员");
  }

  @Test
  void askingOrDecidingTwiceHasNoSecondEffect() throws SQLException {
    join("teacher");
    var requestId = UUID.randomUUID().toString();
    call(request("teacher", requestId));
    call(request("teacher", requestId));
    assertThat(own("teacher")).hasSize(1);
    assertFails("DELETION_OPEN", () -> request("teacher", UUID.randomUUID().toString()));

    leave();
    registry.sql("update account set state = 'LEFT' where username = 'teacher'");
    var id = waiting("school-admin").getFirst().getId();
    call(carryOut("school-admin", id));
    var name = registry.text("select name from person");
    call(carryOut("town-admin", id));
    assertThat(registry.text("select name from person")).isEqualTo(name);
    assertThat(done("DELETION_CARRIED_OUT")).isOne();
    assertFails("DELETION_DECIDED", () -> decline("school-admin", id, "x"));
    assertFails("PERSON_ERASED", () -> start("school-admin", UUID.randomUUID().toString()));
    assertFails("PERSON_ERASED", this::rename);
  }

  @Test
  void ofTwoWhoDecideAtOnceOneDoes() throws SQLException {
    leave();
    var id = started("school-admin");
    Uni.join()
        .all(List.of(carryOut("school-admin", id), carryOut("county-admin", id)))
        .andCollectFailures()
        .await()
        .atMost(Duration.ofSeconds(30));
    assertThat(done("DELETION_CARRIED_OUT")).isOne();
    assertThat(registry.count("select count(*) from person_event where action = 'ERASED'"))
        .isEqualTo(1);
  }

  @Test
  void aReasonForNotDeletingReachesThePersonAndNobodyDecidesHisOwn() throws SQLException {
    join("school-admin");
    call(request("school-admin", UUID.randomUUID().toString()));
    var open = waiting("school-admin").getFirst();
    assertThat(open.getOwn()).isTrue();
    assertFails("DELETION_OWN", () -> decline("school-admin", open.getId(), "x"));
    assertFails("REASON_MISSING", () -> decline("town-admin", open.getId(), " "));

    call(decline("town-admin", open.getId(), "还在职，离职后再办"));

    assertThat(own("school-admin").getFirst()).contains("本人", "未删除", "town-admin", "还在职，离职后再办");
    assertThat(decided("town-admin").getFirst().getAnswer()).isEqualTo("还在职，离职后再办");
    assertFails("DELETION_DECIDED", () -> carryOut("town-admin", open.getId()));
    assertFails("PERSON_NOT_JOINED", () -> request("county-leader", UUID.randomUUID().toString()));
  }

  @Test
  void otherUnitsNeitherSeeNorDecide() throws SQLException {
    leave();
    var id = started("school-admin");
    for (var other : List.of("sibling-school", "sibling-town", "sibling-county", "teacher")) {
      assertFails("UNIT_NOT_FOUND", () -> list(other, true));
      assertFails("PERSON_NOT_FOUND", () -> start(other, UUID.randomUUID().toString()));
      assertFails("DELETION_NOT_FOUND", () -> preview(other, id));
      assertFails("DELETION_NOT_FOUND", () -> carryOut(other, id));
      assertFails("DELETION_NOT_FOUND", () -> decline(other, id, "x"));
    }
    assertFails("NOT_ALLOWED", () -> list("county-leader", true));
    assertFails("NOT_ALLOWED", () -> start("county-leader", UUID.randomUUID().toString()));
    assertFails("DELETION_NOT_FOUND", () -> carryOut("county-leader", id));
  }

  private void leaveTraces() throws SQLException {
    registry.sql(
        "insert into person_event (id, person_id, username, action, detail) values (gen_random_uuid(), ?, 'x', 'CHANGED', ?)",
        person,
        "姓名：努尔兰 → " + NAME);
    registry.sql(
        "insert into leave_of_absence values (gen_random_uuid(), ?, 'LEAVE', '2024-01-01', '2024-02-01', '产后')",
        person);
    registry.sql(
        "insert into platform_call (id, person_id, state, note, username) values (gen_random_uuid(), ?, 'CALLED', '催过两次', 'x')",
        person);
    registry.sql(
        "update account set name = ?, state_reason = '写信来' where username = ?", NAME, USERNAME);
    registry.sql(
        "insert into correction_request (id, request_id, person_id, field, wanted, answer) values (gen_random_uuid(), gen_random_uuid(), ?, 'OTHER', (select phone from person where id = ?), ?)",
        person,
        person,
        NAME);
  }

  private void leave() throws SQLException {
    registry.sql("update membership set valid_to = valid_from, end_reason = '写信来'");
    registry.sql("update account set state = 'LEFT' where username = ?", USERNAME);
    registry.sql("update import_job set undo_expire_time = '2025-01-01'");
  }

  private void join(String account) throws SQLException {
    registry.sql("update person set account_id = ?", TestPeople.id(account));
  }

  private String started(String who) {
    call(start(who, UUID.randomUUID().toString()));
    return waiting(who).getFirst().getId();
  }

  private Uni<?> start(String who, String requestId) {
    return as(deletions, who)
        .startDeletion(
            StartDeletionRequest.newBuilder()
                .setRequestId(requestId)
                .setPersonId(person.toString())
                .setReason("写信来要求删除")
                .build());
  }

  private Uni<?> request(String who, String requestId) {
    return as(deletions, who)
        .requestDeletion(
            RequestDeletionRequest.newBuilder().setRequestId(requestId).setNote("调走了").build());
  }

  private Uni<?> rename() {
    var detail =
        call(as(people, "school-admin")
                .getPerson(GetPersonRequest.newBuilder().setPersonId(person.toString()).build()))
            .getDetail();
    assertThat(detail.getWritable()).isFalse();
    return as(people, "school-admin")
        .updatePerson(
            UpdatePersonRequest.newBuilder()
                .setPersonId(person.toString())
                .setVersion(detail.getPerson().getVersion())
                .setName(NAME)
                .build());
  }

  private List<Deletion> waiting(String who) {
    return call(list(who, true)).getDeletionsList();
  }

  private List<Deletion> decided(String who) {
    return call(list(who, false)).getDeletionsList();
  }

  private Uni<ListDeletionsResponse> list(String who, boolean open) {
    return as(deletions, who)
        .listDeletions(
            ListDeletionsRequest.newBuilder()
                .setUnitId(TestPeople.SCHOOL.toString())
                .setOpen(open)
                .build());
  }

  private Uni<PreviewDeletionResponse> preview(String who, String id) {
    return as(deletions, who)
        .previewDeletion(PreviewDeletionRequest.newBuilder().setDeletionId(id).build());
  }

  private Uni<CarryOutDeletionResponse> carryOut(String who, String id) {
    return as(deletions, who)
        .carryOutDeletion(CarryOutDeletionRequest.newBuilder().setDeletionId(id).build());
  }

  private Uni<?> decline(String who, String id, String reason) {
    return as(deletions, who)
        .declineDeletion(
            DeclineDeletionRequest.newBuilder().setDeletionId(id).setReason(reason).build());
  }

  private static Erasure erasure(PreviewDeletionResponse preview, String title) {
    return preview.getErasuresList().stream()
        .filter(one -> one.getTitle().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private List<List<String>> own(String who) {
    return call(as(personalData, who).getPersonalData(GetPersonalDataRequest.getDefaultInstance()))
        .getSectionsList()
        .stream()
        .filter(section -> section.getKind() == PersonalDataKind.PERSONAL_DATA_KIND_DELETION)
        .flatMap(section -> section.getRecordsList().stream())
        .map(record -> List.copyOf(record.getValuesList()))
        .toList();
  }

  private List<DifferenceKind> kinds(boolean repair) {
    return call(
            asService(provisioning)
                .reconcile(ReconcileRequest.newBuilder().setRepair(repair).build()))
        .getDifferencesList()
        .stream()
        .filter(difference -> difference.getUsername().equals(USERNAME))
        .map(cn.liandong.proto.identity.v1.Difference::getKind)
        .toList();
  }

  private long done(String action) throws SQLException {
    return registry.count(
        "select count(*) from audit_entry where action = ? and result = 'done' and object_id = ?",
        action,
        person.toString());
  }

  private TestImports driver() {
    return new TestImports(imports);
  }
}
