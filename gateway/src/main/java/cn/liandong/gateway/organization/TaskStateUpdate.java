package cn.liandong.gateway.organization;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.UpdateTaskStateRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far a task is, with what proves it. */
record TaskStateUpdate(
    long version,
    TaskState state,
    @Nullable LocalDate doneDate,
    @Nullable String evidenceNote,
    @Nullable String evidenceLink,
    @Nullable String dropReason) {
  UpdateTaskStateRequest of(String id) {
    return UpdateTaskStateRequest.newBuilder()
        .setTaskId(id)
        .setVersion(version)
        .setState(ProtoEnums.to(cn.liandong.proto.organization.v1.TaskState.class, state))
        .setDoneDate(Protos.date(doneDate))
        .setEvidenceNote(orEmpty(evidenceNote))
        .setEvidenceLink(orEmpty(evidenceLink))
        .setDropReason(orEmpty(dropReason))
        .build();
  }
}
