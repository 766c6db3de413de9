package cn.liandong.identity.deletion;

import cn.liandong.identity.person.PersonalData;
import cn.liandong.proto.identity.v1.ErasureFate;
import cn.liandong.proto.identity.v1.PreviewDeletionResponse;
import com.google.protobuf.Timestamp;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Requests and previews on the wire. */
@ApplicationScoped
class DeletionProto {

  private final PersonalData data;

  DeletionProto(PersonalData data) {
    this.data = data;
  }

  cn.liandong.proto.identity.v1.Deletion of(Deletion deletion) {
    return cn.liandong.proto.identity.v1.Deletion.newBuilder()
        .setId(deletion.id().toString())
        .setPersonId(deletion.personId().toString())
        .setPersonName(deletion.personName())
        .setUnitName(deletion.unitName())
        .setNote(data.opened(deletion.note()))
        .setStartedBy(deletion.startedBy())
        .setState(
            cn.liandong.proto.identity.v1.DeletionState.valueOf(
                "DELETION_STATE_" + deletion.state().name()))
        .setRequestTime(timestamp(deletion.requestTime()))
        .setDecideTime(timestamp(deletion.decideTime()))
        .setUsername(deletion.username())
        .setAnswer(deletion.answer())
        .setOwn(deletion.own())
        .build();
  }

  static PreviewDeletionResponse of(Deletions.Preview preview) {
    return PreviewDeletionResponse.newBuilder()
        .addAllErasures(preview.counts().stream().map(DeletionProto::of).toList())
        .addAllBlocks(preview.blocks().stream().map(Block::text).toList())
        .build();
  }

  private static cn.liandong.proto.identity.v1.Erasure of(Erasing.Count count) {
    var erasure = count.erasure();
    return cn.liandong.proto.identity.v1.Erasure.newBuilder()
        .setTitle(erasure.title())
        .setCount(count.records())
        .setFate(ErasureFate.valueOf("ERASURE_FATE_" + erasure.fate().name()))
        .setReason(erasure.reason())
        .build();
  }

  private static Timestamp timestamp(@Nullable Instant time) {
    return time == null
        ? Timestamp.getDefaultInstance()
        : Timestamp.newBuilder().setSeconds(time.getEpochSecond()).build();
  }
}
