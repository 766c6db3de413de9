package cn.liandong.organization.task;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.SCHOOL_ADMIN;
import static cn.liandong.organization.TestRegistry.TOWN_ADMIN;
import static cn.liandong.organization.TestRegistry.as;
import static cn.liandong.organization.task.TaskCalls.pasted;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.organization.TestRegistry;
import cn.liandong.organization.unit.NewUnit;
import cn.liandong.proto.organization.v1.ExportTasksRequest;
import cn.liandong.proto.organization.v1.GetTaskWallRequest;
import cn.liandong.proto.organization.v1.ListTaskDifferencesRequest;
import cn.liandong.proto.organization.v1.ListTaskListsRequest;
import cn.liandong.proto.organization.v1.ListTasksRequest;
import cn.liandong.proto.organization.v1.Task;
import cn.liandong.proto.organization.v1.TaskService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What towns and schools see of the county's ledger: what it asks of them, and nothing else. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AddressedTasksTest {

  private static final String TABLE =
      """
      序号\t工作任务\t牵头单位\t配合单位\t完成时限
      1\t建平台管理员队伍\t信息中心\t教研室\t2030年6月
      2\t教师全部完成实名认证\t信息中心\t全县各中小学\t2030年6月
      3\t职教平台试点\t职业技术学校\t教育股\t2030年6月
      4\t保育活动资源应用\t教研室\t幼儿园\t2030年6月
      """;

  @GrpcClient("organization")
  TaskService tasks;

  @Inject TestRegistry registry;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
    new TaskCalls(tasks, registry.county.id().toString())
        .take(pasted(TABLE).toBuilder().setDocument("关于应用的通知").build());
  }

  @Test
  void aSchoolSeesWhatNamesSchoolsOfItsType() throws SQLException {
    assertThat(numbers(SCHOOL_ADMIN, registry.school)).containsExactly("2");

    registry.sql(
        "update unit_version set school_type = '365' where unit_id = ?", registry.school.id());
    assertThat(numbers(SCHOOL_ADMIN, registry.school)).containsExactly("2", "3");
  }

  @Test
  void aTownSeesWhatIsAskedOfAnyOfItsSchools() {
    assertThat(numbers(TOWN_ADMIN, registry.town)).containsExactly("2", "3", "4");
    assertThat(numbers(TOWN_ADMIN, registry.school)).containsExactly("2");
  }

  @Test
  void theLedgerItselfStaysClosedToThem() {
    var town = registry.town.id().toString();
    assertFails("UNIT_NOT_FOUND", () -> as(tasks, TOWN_ADMIN).listTasks(request(registry.county)));
    assertFails(
        "UNIT_NOT_FOUND", () -> as(tasks, SCHOOL_ADMIN).listTasks(request(registry.secondSchool)));
    assertFails(
        "UNIT_NOT_FOUND",
        () ->
            as(tasks, TOWN_ADMIN)
                .getTaskWall(GetTaskWallRequest.newBuilder().setUnitId(town).build()));
    assertFails(
        "UNIT_NOT_FOUND",
        () ->
            as(tasks, TOWN_ADMIN)
                .listTaskLists(ListTaskListsRequest.newBuilder().setUnitId(town).build()));
    assertFails(
        "UNIT_NOT_FOUND",
        () ->
            as(tasks, TOWN_ADMIN)
                .listTaskDifferences(
                    ListTaskDifferencesRequest.newBuilder().setUnitId(town).build()));
    assertFails(
        "UNIT_NOT_FOUND",
        () ->
            as(tasks, TOWN_ADMIN)
                .exportTasks(
                    ExportTasksRequest.newBuilder().setUnitId(town).setList("annex1").build()));
  }

  private List<String> numbers(String person, NewUnit unit) {
    return call(as(tasks, person).listTasks(request(unit))).getTasksList().stream()
        .map(Task::getNumber)
        .toList();
  }

  private static ListTasksRequest request(NewUnit unit) {
    return ListTasksRequest.newBuilder().setUnitId(unit.id().toString()).build();
  }
}
