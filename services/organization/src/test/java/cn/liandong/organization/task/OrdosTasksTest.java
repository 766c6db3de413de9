package cn.liandong.organization.task;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.LEADER;
import static cn.liandong.organization.TestRegistry.as;
import static cn.liandong.organization.task.TablesOfDocuments.ORDOS;
import static cn.liandong.organization.task.TablesOfDocuments.text;
import static cn.liandong.organization.task.TaskCalls.backDated;
import static cn.liandong.organization.task.TaskCalls.contradictions;
import static cn.liandong.organization.task.TaskCalls.pasted;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.projection.Dates;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.organization.TestRegistry;
import cn.liandong.proto.organization.v1.AdoptTaskDifferencesRequest;
import cn.liandong.proto.organization.v1.ListTaskDifferencesRequest;
import cn.liandong.proto.organization.v1.ListTasksRequest;
import cn.liandong.proto.organization.v1.TaskDifference;
import cn.liandong.proto.organization.v1.TaskPreview;
import cn.liandong.proto.organization.v1.TaskService;
import cn.liandong.proto.organization.v1.TaskStanding;
import cn.liandong.proto.organization.v1.TaskState;
import cn.liandong.proto.organization.v1.TaskTable;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OrdosTasksTest {

  @GrpcClient("organization")
  TaskService tasks;

  @Inject TestRegistry registry;
  @Inject PackTasks packTasks;

  private TaskCalls ledger;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
    ledger = new TaskCalls(tasks, registry.county.id().toString());
  }

  @Test
  void theSeventeenRowsImportFromTheTextAsItStands() {
    var preview = ledger.preview(pasted(text(ORDOS)));

    assertThat(preview.getList()).isEqualTo("table1");
    assertThat(preview.getUnreadList()).isEmpty();
    assertThat(preview.getTasksList())
        .hasSize(17)
        .allSatisfy(one -> assertThat(one.getProblemsList()).isEmpty());
    assertThat(ledger.take(pasted(text(ORDOS))).getAdded()).isEqualTo(17);
    assertThat(ledger.require("9").getDeadline()).isEqualTo("2023年7月");
    assertThat(ledger.require("2").getSupportersList()).contains("各旗区教育体育局");
  }

  @Test
  void everyContradictionOfTheTableIsFlagged() {
    var preview = ledger.preview(pasted(text(ORDOS)));

    assertThat(contradictions(preview))
        .isEqualTo(
            Map.of(
                "1", List.of("OD-13"),
                "3", List.of("OD-18"),
                "6", List.of("OD-24"),
                "9", List.of("OD-33"),
                "16", List.of("OD-42")));
    assertThat(backDated(preview)).containsExactly("3");
    assertThat(preview.getTasksList())
        .extracting(TaskPreview::getTask)
        .filteredOn(task -> task.getNumber().equals("9"))
        .flatExtracting(task -> task.getFlagsList())
        .allSatisfy(flag -> assertThat(flag.getAsWritten()).contains("2023年6月15日", "2023年7月"));
  }

  @Test
  void aBackDatedTaskIsNotOverdueOnDayOne() {
    ledger.take(pasted(text(ORDOS)));

    assertThat(ledger.require("3").getStanding()).isEqualTo(TaskStanding.TASK_STANDING_BACK_DATED);
    assertThat(ledger.require("9").getStanding()).isEqualTo(TaskStanding.TASK_STANDING_OVERDUE);
    assertThat(ledger.require("16").getStanding()).isEqualTo(TaskStanding.TASK_STANDING_CONTINUING);
    assertThat(ledger.list(ListTasksRequest.newBuilder().setDepartment("行政审批科")))
        .extracting(task -> task.getNumber())
        .containsExactly("9", "17");
  }

  @Test
  void aNewerPackShowsWhatDiffersAndLeavesStatesAlone() throws SQLException {
    packTasks.load(null);
    var county = registry.county.id();
    registry.sql(
        """
        update task set pack_version = 0, content = '旧的说法', state = 'IN_PROGRESS'
        where unit_id = ? and list = 'table1' and number = '8'\
        """,
        county);
    registry.sql(
        """
        update task set pack_version = null, content = '自己的说法'
        where unit_id = ? and list = 'table1' and number = '17'\
        """,
        county);
    registry.sql(
        "delete from task where unit_id = ? and list = 'schedule' and number = '7'", county);

    assertThat(differences())
        .extracting(one -> one.getList() + "/" + one.getNumber() + " " + one.getField())
        .containsExactly("table1/8 任务内容", "schedule/7 新增任务");
    assertFails("NOT_ALLOWED", () -> as(tasks, LEADER).adoptTaskDifferences(adoption()));
    assertThat(call(as(tasks, COUNTY_ADMIN).adoptTaskDifferences(adoption())).getAdopted())
        .isEqualTo(2);

    assertThat(differences()).isEmpty();
    assertThat(ledger.list(ListTasksRequest.newBuilder().setList("table1")))
        .filteredOn(task -> task.getNumber().equals("8"))
        .allSatisfy(task -> {
          assertThat(task.getContent()).isEqualTo("平台支持课后服务");
          assertThat(task.getState()).isEqualTo(TaskState.TASK_STATE_IN_PROGRESS);
        });
  }

  @Test
  void anotherDocumentsTableIsTakenUnderItsOwnTitle() {
    var own =
        TaskTable.newBuilder()
            .setText("序号\t工作任务\t牵头单位\t完成时限\n1\t建章立制，覆盖９０％学校\t基础教育科\t2024年1月\n")
            .setDocument("关于某项工作的通知")
            .setIssueDate(Dates.toProto(LocalDate.of(2024, 3, 1)))
            .build();

    var preview = ledger.preview(own);
    assertThat(backDated(preview)).containsExactly("1");
    ledger.take(own);
    assertThat(ledger.require("1").getDocument()).isEqualTo("关于某项工作的通知");
    assertThat(ledger.require("1").getState()).isEqualTo(TaskState.TASK_STATE_NOT_STARTED);
  }

  @Test
  void whatIsNoTableIsRefusedWithAdvice() {
    for (var text : List.of("", "请认真落实。", "序号\t工作任务\t牵头单位\n1\t没有人认识的表\t某办\n")) {
      assertFails(
          "TASK_TABLE_UNREADABLE",
          () ->
              as(tasks, COUNTY_ADMIN)
                  .previewTasks(
                      cn.liandong.proto.organization.v1.PreviewTasksRequest.newBuilder()
                          .setUnitId(ledger.unitId())
                          .setTable(pasted(text))
                          .build()));
    }
  }

  private List<TaskDifference> differences() {
    return call(as(tasks, LEADER)
            .listTaskDifferences(
                ListTaskDifferencesRequest.newBuilder().setUnitId(ledger.unitId()).build()))
        .getDifferencesList();
  }

  private AdoptTaskDifferencesRequest adoption() {
    return AdoptTaskDifferencesRequest.newBuilder().setUnitId(ledger.unitId()).build();
  }
}
