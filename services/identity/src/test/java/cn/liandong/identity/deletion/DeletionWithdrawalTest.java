package cn.liandong.identity.deletion;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.identity.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestPeople;
import cn.liandong.proto.identity.v1.DeclineDeletionRequest;
import cn.liandong.proto.identity.v1.Deletion;
import cn.liandong.proto.identity.v1.DeletionService;
import cn.liandong.proto.identity.v1.ListDeletionsRequest;
import cn.liandong.proto.identity.v1.ListOwnDeletionsRequest;
import cn.liandong.proto.identity.v1.RequestDeletionRequest;
import cn.liandong.proto.identity.v1.StartDeletionRequest;
import cn.liandong.proto.identity.v1.WithdrawDeletionRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class DeletionWithdrawalTest {

  @GrpcClient("identity")
  DeletionService deletions;

  @Inject TestPeople registry;

  @BeforeEach
  void aTeacherWithAnAccount() throws SQLException {
    registry.reset();
    registry.person("person", "努尔兰·艾山", TestPeople.SCHOOL);
    registry.sql(
        """
        update person set account_id = (select id from account where username = 'teacher')
        where id = ?\
        """,
        TestPeople.id("person"));
  }

  @Test
  void whoAskedTakesItBackWhileItWaitsAndNobodyElseDoes() throws SQLException {
    call(request());
    var id = own("teacher").getFirst().getId();
    assertThat(own("school-admin")).isEmpty();
    assertFails("DELETION_NOT_FOUND", () -> withdraw("school-admin", id));

    call(withdraw("teacher", id));

    assertThat(own("teacher")).isEmpty();
    assertThat(waiting()).isEmpty();
    assertFails("DELETION_DECIDED", () -> decline(id));
    assertFails("DELETION_NOT_FOUND", () -> withdraw("teacher", id));
    assertThat(
            registry.count(
                "select count(*) from audit_entry where action = 'DELETION_WITHDRAWN' and result = 'done' and object_id = ?",
                id))
        .isOne();
    call(request());
    assertThat(own("teacher")).hasSize(1);
  }

  @Test
  void whatAnAdministratorStartedIsNotForThePersonToTakeBack() throws SQLException {
    registry.sql("update membership set valid_to = current_date - 1");
    var start =
        StartDeletionRequest.newBuilder()
            .setRequestId(UUID.randomUUID().toString())
            .setPersonId(TestPeople.id("person").toString())
            .setReason("离岗多年")
            .build();
    call(as(deletions, "school-admin").startDeletion(start));
    var id = waiting().getFirst().getId();

    assertThat(own("teacher")).isEmpty();
    assertFails("DELETION_NOT_FOUND", () -> withdraw("teacher", id));
  }

  private Uni<?> request() {
    return as(deletions, "teacher")
        .requestDeletion(
            RequestDeletionRequest.newBuilder().setRequestId(UUID.randomUUID().toString()).build());
  }

  private List<Deletion> own(String who) {
    var request = ListOwnDeletionsRequest.getDefaultInstance();
    return call(as(deletions, who).listOwnDeletions(request)).getDeletionsList();
  }

  private Uni<?> withdraw(String who, String id) {
    return as(deletions, who)
        .withdrawDeletion(WithdrawDeletionRequest.newBuilder().setDeletionId(id).build());
  }

  private Uni<?> decline(String id) {
    return as(deletions, "school-admin")
        .declineDeletion(
            DeclineDeletionRequest.newBuilder().setDeletionId(id).setReason("x").build());
  }

  private List<Deletion> waiting() {
    var request =
        ListDeletionsRequest.newBuilder()
            .setUnitId(TestPeople.SCHOOL.toString())
            .setOpen(true)
            .build();
    return call(as(deletions, "school-admin").listDeletions(request)).getDeletionsList();
  }
}
