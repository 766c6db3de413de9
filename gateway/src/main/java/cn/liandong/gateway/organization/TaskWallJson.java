package cn.liandong.gateway.organization;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.GetTaskWallResponse;
import cn.liandong.proto.organization.v1.TaskCounts;
import cn.liandong.proto.organization.v1.TaskWallRow;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TaskWall")
record TaskWallJson(@Nullable LocalDate asOfDate, Counts total, List<Row> rows) {
  static TaskWallJson of(GetTaskWallResponse proto) {
    return new TaskWallJson(
        Protos.date(proto.getAsOfDate()),
        Counts.of(proto.getTotal()),
        Protos.list(proto.getRowsList(), Row::of));
  }

  @Schema(name = "TaskWallRow")
  record Row(String department, Counts lead, Counts support) {
    static Row of(TaskWallRow proto) {
      return new Row(
          proto.getDepartment(), Counts.of(proto.getLead()), Counts.of(proto.getSupport()));
    }
  }

  @Schema(name = "TaskCounts")
  record Counts(
      int total,
      int done,
      int doneLate,
      int overdue,
      int due,
      int open,
      int continuing,
      int backDated,
      int dropped) {
    static Counts of(TaskCounts proto) {
      return new Counts(
          proto.getTotal(),
          proto.getDone(),
          proto.getDoneLate(),
          proto.getOverdue(),
          proto.getDue(),
          proto.getOpen(),
          proto.getContinuing(),
          proto.getBackDated(),
          proto.getDropped());
    }
  }
}
