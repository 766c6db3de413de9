package cn.liandong.organization.task;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.LEADER;
import static cn.liandong.organization.TestRegistry.SCHOOL_ADMIN;
import static cn.liandong.organization.TestRegistry.TOWN_ADMIN;
import static cn.liandong.organization.TestRegistry.as;
import static cn.liandong.organization.task.TablesOfDocuments.TONGXIN;
import static cn.liandong.organization.task.TablesOfDocuments.text;
import static cn.liandong.organization.task.TaskCalls.backDated;
import static cn.liandong.organization.task.TaskCalls.contradictions;
import static cn.liandong.organization.task.TaskCalls.pasted;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.projection.Dates;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.organization.TestRegistry;
import cn.liandong.proto.organization.v1.ExportTasksRequest;
import cn.liandong.proto.organization.v1.GetTaskWallRequest;
import cn.liandong.proto.organization.v1.ListTasksRequest;
import cn.liandong.proto.organization.v1.TaskChange;
import cn.liandong.proto.organization.v1.TaskService;
import cn.liandong.proto.organization.v1.TaskStanding;
import cn.liandong.proto.organization.v1.TaskState;
import cn.liandong.proto.organization.v1.TaskTable;
import cn.liandong.proto.organization.v1.TaskWallRow;
import cn.liandong.proto.organization.v1.UpdateTaskStateRequest;
import com.google.protobuf.ByteString;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TongxinTasksTest {

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
  void thePackIsLoadedOnceAndNeverOverAState() throws SQLException {
    packTasks.load(null);
    assertThat(ledger.list(ListTasksRequest.newBuilder().setList("annex1"))).hasSize(28);
    registry.sql(
        """
        update task set state = 'IN_PROGRESS'
        where unit_id = ? and list = 'annex1' and number = '4'\
        """,
        registry.county.id());

    packTasks.load(null);

    var tasksNow = ledger.list(ListTasksRequest.newBuilder().setList("annex1"));
    assertThat(tasksNow)
        .hasSize(28)
        .filteredOn(task -> task.getNumber().equals("4"))
        .allSatisfy(task -> {
          assertThat(task.getState()).isEqualTo(TaskState.TASK_STATE_IN_PROGRESS);
          assertThat(task.getContent()).contains("四名");
        });
  }

  @Test
  void theTwentyEightItemsImportFromTheTextAsItStands() {
    var preview = ledger.preview(pasted(text(TONGXIN)));

    assertThat(preview.getList()).isEqualTo("annex1");
    assertThat(preview.getUnreadList()).isEmpty();
    assertThat(preview.getTasksList())
        .hasSize(28)
        .allSatisfy(one -> {
          assertThat(one.getProblemsList()).isEmpty();
          assertThat(one.getChange()).isEqualTo(TaskChange.TASK_CHANGE_ADDED);
          assertThat(one.getTask().getSeat()).endsWith("负责人");
        });
    assertThat(ledger.list(ListTasksRequest.newBuilder())).isEmpty();

    assertThat(ledger.take(pasted(text(TONGXIN))).getAdded()).isEqualTo(28);
    assertThat(ledger.take(pasted(text(TONGXIN))).getUnchanged()).isEqualTo(28);

    var eleventh = ledger.require("11");
    assertThat(eleventh.getLeadsList()).containsExactly("教研室");
    assertThat(Dates.fromProto(eleventh.getDueDate())).isEqualTo("2023-06-30");
    assertThat(eleventh.getTargetsList()).hasSize(3);
    assertThat(eleventh.getRequirementsList()).contains("TX-09");
  }

  @Test
  void everyContradictionOfTheAnnexIsFlagged() {
    var preview = ledger.preview(pasted(text(TONGXIN)));

    assertThat(contradictions(preview))
        .isEqualTo(
            Map.of(
                "8", List.of("TX-08/23"),
                "9", List.of("TX-23"),
                "11", List.of("TX-09"),
                "16", List.of("TX-23")));
    assertThat(backDated(preview)).isEmpty();
  }

  @Test
  void noPersonOfTheTableReachesTheLedger() throws SQLException {
    var preview = ledger.preview(pasted(text(TONGXIN)));
    ledger.take(pasted(text(TONGXIN)));

    assertThat(preview.getRemarksList()).anyMatch(remark -> remark.contains("姓名不保存"));
    assertThat(registry.count("select count(*) from task t where t::text ~ '主任|股长'")).isZero();
  }

  @Test
  void aTaskLeftOutStaysOut() {
    ledger.take(pasted(text(TONGXIN)), "23");

    assertThat(ledger.list(ListTasksRequest.newBuilder()))
        .hasSize(27)
        .noneMatch(task -> task.getNumber().equals("23"));
  }

  @Test
  void theSameTableInAWorkbookAndInWordIsReadAlike() throws Exception {
    var rows = TableText.rows(text(TONGXIN));
    var xlsx = TaskTable.newBuilder().setFileName("附件1.xlsx").setFile(workbook(rows)).build();
    var docx = TaskTable.newBuilder().setFileName("附件1.docx").setFile(word(rows)).build();
    var pasted = ledger.preview(pasted(text(TONGXIN))).getTasksList();

    assertThat(ledger.preview(xlsx).getTasksList()).isEqualTo(pasted);
    assertThat(ledger.preview(docx).getTasksList()).isEqualTo(pasted);
  }

  @Test
  void aTaskIsDoneOnlyWithADateAndAProof() {
    ledger.take(pasted(text(TONGXIN)));
    var task = ledger.require("2");
    var done = state(task, TaskState.TASK_STATE_DONE);

    assertFails(
        "TASK_EVIDENCE_MISSING", () -> as(tasks, COUNTY_ADMIN).updateTaskState(done.build()));
    assertFails(
        "TASK_DATE_IN_FUTURE",
        () ->
            as(tasks, COUNTY_ADMIN)
                .updateTaskState(
                    done.clone()
                        .setDoneDate(Dates.toProto(LocalDate.of(2999, 1, 1)))
                        .setEvidenceNote("文件")
                        .build()));
    assertFails(
        "TASK_REASON_MISSING",
        () ->
            as(tasks, COUNTY_ADMIN)
                .updateTaskState(state(task, TaskState.TASK_STATE_DROPPED).build()));
    assertFails(
        "ARGUMENT_INVALID",
        () ->
            as(tasks, COUNTY_ADMIN)
                .updateTaskState(done.clone().setEvidenceLink("javascript:alert(1)").build()));

    var late =
        done.clone().setDoneDate(Dates.toProto(LocalDate.of(2023, 1, 5))).setEvidenceNote("成立文件");
    var updated = call(as(tasks, COUNTY_ADMIN).updateTaskState(late.build())).getTask();
    assertThat(updated.getStanding()).isEqualTo(TaskStanding.TASK_STANDING_DONE_LATE);
    assertFails("TASK_STALE", () -> as(tasks, COUNTY_ADMIN).updateTaskState(late.build()));
  }

  @Test
  void theWallCountsEveryDepartmentAndFiltersFollowIt() {
    ledger.take(pasted(text(TONGXIN)));
    var wall =
        call(
            as(tasks, LEADER)
                .getTaskWall(GetTaskWallRequest.newBuilder().setUnitId(ledger.unitId()).build()));

    assertThat(wall.getTotal().getTotal()).isEqualTo(28);
    assertThat(wall.getTotal().getOverdue()).isEqualTo(28);
    assertThat(wall.getRowsList())
        .extracting(TaskWallRow::getDepartment)
        .containsExactly("信息中心", "教研室", "教育股", "培训中心", "人事股");
    assertThat(ledger.list(ListTasksRequest.newBuilder().setDepartment("教研室"))).hasSize(7);
    assertThat(ledger.list(ListTasksRequest.newBuilder().setFlaggedOnly(true))).hasSize(4);
    assertThat(
            ledger.list(ListTasksRequest.newBuilder().setStanding(TaskStanding.TASK_STANDING_DONE)))
        .isEmpty();
  }

  @Test
  void leadersReadAndDoNotWriteAndNobodyElseKnowsOfIt() {
    ledger.take(pasted(text(TONGXIN)));
    var task = ledger.require("1");

    assertFails(
        "NOT_ALLOWED",
        () ->
            as(tasks, LEADER)
                .updateTaskState(state(task, TaskState.TASK_STATE_IN_PROGRESS).build()));
    for (var person : List.of(TOWN_ADMIN, SCHOOL_ADMIN)) {
      assertFails(
          "UNIT_NOT_FOUND",
          () ->
              as(tasks, person)
                  .listTasks(ListTasksRequest.newBuilder().setUnitId(ledger.unitId()).build()));
      assertFails(
          "TASK_NOT_FOUND",
          () ->
              as(tasks, person)
                  .updateTaskState(state(task, TaskState.TASK_STATE_IN_PROGRESS).build()));
    }
  }

  @Test
  void theListIsPrintedInTheShapeOfTheAnnex() throws Exception {
    ledger.take(pasted(text(TONGXIN)));
    var file =
        call(
            as(tasks, LEADER)
                .exportTasks(
                    ExportTasksRequest.newBuilder()
                        .setUnitId(ledger.unitId())
                        .setList("annex1")
                        .build()));

    try (var workbook =
        new XSSFWorkbook(new ByteArrayInputStream(file.getContent().toByteArray()))) {
      var sheet = workbook.getSheetAt(0);
      assertThat(sheet.getLastRowNum()).isEqualTo(29);
      assertThat(texts(sheet.getRow(1)))
          .startsWith("序号", "任务项目", "项目内容", "牵头单位", "责任人", "完成时限", "进展");
      assertThat(sheet.getRow(12).getCell(4).getStringCellValue()).isEqualTo("教研室负责人");
      assertThat(sheet.getRow(12).getCell(6).getStringCellValue()).isEqualTo("逾期");
    }
  }

  private static List<String> texts(Row row) {
    return IntStream.range(0, row.getLastCellNum())
        .mapToObj(at -> row.getCell(at).getStringCellValue())
        .toList();
  }

  private static UpdateTaskStateRequest.Builder state(
      cn.liandong.proto.organization.v1.Task task, TaskState state) {
    return UpdateTaskStateRequest.newBuilder()
        .setTaskId(task.getId())
        .setVersion(task.getVersion())
        .setState(state);
  }

  private static ByteString workbook(List<List<String>> rows) throws Exception {
    try (var workbook = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var sheet = workbook.createSheet("附件1");
      for (int at = 0; at < rows.size(); at++) {
        var row = sheet.createRow(at);
        for (int cell = 0; cell < rows.get(at).size(); cell++) {
          row.createCell(cell).setCellValue(rows.get(at).get(cell));
        }
      }
      workbook.write(out);
      return ByteString.copyFrom(out.toByteArray());
    }
  }

  private static ByteString word(List<List<String>> rows) throws Exception {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      var table = document.createTable(rows.size(), 6);
      for (int at = 0; at < rows.size(); at++) {
        for (int cell = 0; cell < rows.get(at).size(); cell++) {
          table.getRow(at).getCell(cell).setText(rows.get(at).get(cell));
        }
      }
      document.write(out);
      return ByteString.copyFrom(out.toByteArray());
    }
  }
}
