package cn.liandong.gateway.organization;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.Task;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Task")
record TaskJson(
    String id,
    long version,
    String document,
    String list,
    String listTitle,
    String number,
    String section,
    String content,
    List<String> leads,
    List<String> supporters,
    String seat,
    TaskDeadlineKind deadlineKind,
    String deadline,
    @Nullable LocalDate dueDate,
    List<Target> targets,
    String evidenceRequired,
    String reference,
    List<String> requirements,
    TaskState state,
    @Nullable LocalDate doneDate,
    String evidenceNote,
    String evidenceLink,
    String dropReason,
    TaskStanding standing,
    List<Flag> flags) {
  static TaskJson of(Task proto) {
    return new TaskJson(
        proto.getId(),
        proto.getVersion(),
        proto.getDocument(),
        proto.getList(),
        proto.getListTitle(),
        proto.getNumber(),
        proto.getSection(),
        proto.getContent(),
        List.copyOf(proto.getLeadsList()),
        List.copyOf(proto.getSupportersList()),
        proto.getSeat(),
        ProtoEnums.of(TaskDeadlineKind.class, proto.getDeadlineKind()),
        proto.getDeadline(),
        Protos.date(proto.getDueDate()),
        Protos.list(proto.getTargetsList(), Target::of),
        proto.getEvidenceRequired(),
        proto.getReference(),
        List.copyOf(proto.getRequirementsList()),
        ProtoEnums.of(TaskState.class, proto.getState()),
        Protos.date(proto.getDoneDate()),
        proto.getEvidenceNote(),
        proto.getEvidenceLink(),
        proto.getDropReason(),
        ProtoEnums.of(TaskStanding.class, proto.getStanding()),
        Protos.list(proto.getFlagsList(), Flag::of));
  }

  @Schema(name = "TaskTarget")
  record Target(String text, String number, String unit) {
    static Target of(cn.liandong.proto.organization.v1.TaskTarget proto) {
      return new Target(proto.getText(), proto.getNumber(), proto.getUnit());
    }
  }

  @Schema(name = "TaskFlag")
  record Flag(
      TaskFlagKind kind,
      String reference,
      String asWritten,
      String asInterpreted,
      String decidedBy) {
    static Flag of(cn.liandong.proto.organization.v1.TaskFlag proto) {
      return new Flag(
          ProtoEnums.of(TaskFlagKind.class, proto.getKind()),
          proto.getReference(),
          proto.getAsWritten(),
          proto.getAsInterpreted(),
          proto.getDecidedBy());
    }
  }
}
