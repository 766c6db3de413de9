package cn.liandong.organization.task;

import static cn.liandong.organization.task.TablesOfDocuments.ZENGDU;
import static cn.liandong.organization.task.TablesOfDocuments.text;
import static cn.liandong.organization.task.TaskCalls.backDated;
import static cn.liandong.organization.task.TaskCalls.contradictions;
import static cn.liandong.organization.task.TaskCalls.pasted;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.organization.TestRegistry;
import cn.liandong.proto.organization.v1.TaskService;
import cn.liandong.proto.organization.v1.TaskStanding;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ZengduTasksTest {

  @GrpcClient("organization")
  TaskService tasks;

  @Inject TestRegistry registry;

  private TaskCalls ledger;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
    ledger = new TaskCalls(tasks, registry.county.id().toString());
  }

  @Test
  void theListOfDatesImportsFromTheTextAsItStands() {
    var preview = ledger.preview(pasted(text(ZENGDU)));

    assertThat(preview.getList()).isEqualTo("annex2");
    assertThat(preview.getUnreadList()).isEmpty();
    assertThat(preview.getRemarksList()).anyMatch(remark -> remark.contains("没有牵头一栏"));
    assertThat(ledger.take(pasted(text(ZENGDU))).getAdded()).isEqualTo(13);
    assertThat(ledger.require("9").getSupportersList()).containsExactly("各学校", "幼儿园");
  }

  @Test
  void whatFellDueBeforeThePaperIsFlaggedAndNotOverdue() {
    var preview = ledger.preview(pasted(text(ZENGDU)));
    ledger.take(pasted(text(ZENGDU)));

    assertThat(backDated(preview)).containsExactly("1", "2");
    assertThat(ledger.require("2").getStanding()).isEqualTo(TaskStanding.TASK_STANDING_BACK_DATED);
    assertThat(contradictions(preview))
        .isEqualTo(
            Map.of(
                "1", List.of("ZD-04"),
                "2", List.of("ZD-04", "ZD-03/04", "ZD-04"),
                "3", List.of("ZD-03/04"),
                "6", List.of("ZD-03/04")));
  }
}
