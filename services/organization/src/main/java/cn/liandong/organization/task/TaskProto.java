package cn.liandong.organization.task;

import cn.liandong.common.projection.Dates;
import cn.liandong.organization.task.TaskFilter.FlaggedTask;
import cn.liandong.organization.task.TaskImports.Compared;
import cn.liandong.proto.organization.v1.PreviewTasksResponse;
import cn.liandong.proto.organization.v1.TaskChange;
import cn.liandong.proto.organization.v1.TaskCounts;
import cn.liandong.proto.organization.v1.TaskDeadlineKind;
import cn.liandong.proto.organization.v1.TaskDifference;
import cn.liandong.proto.organization.v1.TaskFlag;
import cn.liandong.proto.organization.v1.TaskFlagKind;
import cn.liandong.proto.organization.v1.TaskPreview;
import cn.liandong.proto.organization.v1.TaskStanding;
import cn.liandong.proto.organization.v1.TaskTarget;
import cn.liandong.proto.organization.v1.TaskWallRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

final class TaskProto {

  private TaskProto() {}

  static cn.liandong.proto.organization.v1.Task of(FlaggedTask flagged, LocalDate today) {
    Task task = flagged.task();
    var proto =
        of(task.duty(), flagged.flags())
            .setId(task.id().toString())
            .setVersion(task.version())
            .setState(
                cn.liandong.proto.organization.v1.TaskState.valueOf("TASK_STATE_" + task.state()))
            .setEvidenceNote(task.evidence().note())
            .setEvidenceLink(task.evidence().link())
            .setDropReason(task.evidence().dropReason())
            .setStanding(TaskStanding.valueOf("TASK_STANDING_" + task.standing(today)));
    if (task.evidence().done() != null) {
      proto.setDoneDate(Dates.toProto(task.evidence().done()));
    }
    return proto.build();
  }

  static cn.liandong.proto.organization.v1.Task.Builder of(Duty duty, List<Flag> flags) {
    var proto =
        cn.liandong.proto.organization.v1.Task.newBuilder()
            .setDocument(duty.place().document())
            .setList(duty.place().list())
            .setListTitle(duty.place().listTitle())
            .setNumber(duty.place().number())
            .setSection(duty.section())
            .setContent(duty.content())
            .addAllLeads(duty.leads())
            .addAllSupporters(duty.supporters())
            .setSeat(duty.seat())
            .setDeadlineKind(
                TaskDeadlineKind.valueOf("TASK_DEADLINE_KIND_" + duty.deadline().kind()))
            .setDeadline(duty.deadline().text())
            .addAllTargets(duty.targets().stream().map(TaskProto::of).toList())
            .setEvidenceRequired(duty.proof())
            .setReference(duty.reference())
            .addAllRequirements(duty.requirements())
            .addAllFlags(flags.stream().map(TaskProto::of).toList());
    if (duty.deadline().due() != null) {
      proto.setDueDate(Dates.toProto(duty.deadline().due()));
    }
    return proto;
  }

  static PreviewTasksResponse of(TaskImports.Preview preview, PackDuties pack) {
    var table = preview.table();
    return PreviewTasksResponse.newBuilder()
        .setList(table.list())
        .setListTitle(table.listTitle())
        .addAllTasks(
            preview.compared().stream()
                .map(one -> of(one, pack.flags(one.parsed().duty(), table.issued())))
                .toList())
        .addAllUnread(table.unread())
        .addAllRemarks(table.remarks())
        .build();
  }

  static TaskWallRow of(Wall.Row row) {
    return TaskWallRow.newBuilder()
        .setDepartment(row.department())
        .setLead(counts(row.lead()))
        .setSupport(counts(row.support()))
        .build();
  }

  static TaskCounts counts(Map<Standing, Integer> counts) {
    return TaskCounts.newBuilder()
        .setTotal(counts.values().stream().mapToInt(Integer::intValue).sum())
        .setDone(counts.getOrDefault(Standing.DONE, 0))
        .setDoneLate(counts.getOrDefault(Standing.DONE_LATE, 0))
        .setOverdue(counts.getOrDefault(Standing.OVERDUE, 0))
        .setDue(counts.getOrDefault(Standing.DUE, 0))
        .setOpen(counts.getOrDefault(Standing.OPEN, 0))
        .setContinuing(counts.getOrDefault(Standing.CONTINUING, 0))
        .setBackDated(counts.getOrDefault(Standing.BACK_DATED, 0))
        .setDropped(counts.getOrDefault(Standing.DROPPED, 0))
        .build();
  }

  static TaskDifference of(PackTasks.Difference one) {
    return TaskDifference.newBuilder()
        .setList(one.duty().place().list())
        .setNumber(one.duty().place().number())
        .setField(one.field())
        .setLedger(one.ledger())
        .setPack(one.ours())
        .build();
  }

  private static TaskPreview of(Compared one, List<Flag> flags) {
    return TaskPreview.newBuilder()
        .setTask(of(one.parsed().duty(), flags))
        .setChange(TaskChange.valueOf("TASK_CHANGE_" + one.change()))
        .addAllProblems(one.parsed().problems())
        .build();
  }

  private static TaskTarget of(Target target) {
    return TaskTarget.newBuilder()
        .setText(target.text())
        .setNumber(target.number())
        .setUnit(target.unit())
        .build();
  }

  private static TaskFlag of(Flag flag) {
    return TaskFlag.newBuilder()
        .setKind(TaskFlagKind.valueOf("TASK_FLAG_KIND_" + flag.kind()))
        .setReference(flag.reference())
        .setAsWritten(flag.asWritten())
        .setAsInterpreted(flag.asInterpreted())
        .setDecidedBy(flag.decidedBy())
        .build();
  }
}
