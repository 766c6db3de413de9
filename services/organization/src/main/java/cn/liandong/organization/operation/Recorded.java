package cn.liandong.organization.operation;

import cn.liandong.proto.organization.v1.UnitOperationEffect;
import com.google.protobuf.InvalidProtocolBufferException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operation that was carried out.
 *
 * @param anchors units that the order named
 * @param undoTime null while it stands
 */
record Recorded(
    UUID id,
    Kind kind,
    LocalDate day,
    String reason,
    List<UUID> anchors,
    String summary,
    UnitOperationEffect effect,
    Instant createTime,
    String createdBy,
    @Nullable Instant undoTime,
    String undoneBy) {

  private static final Duration UNDO_TIME = Duration.ofDays(7);

  Instant undoExpireTime() {
    return createTime.plus(UNDO_TIME);
  }

  static Recorded read(ResultSet row) throws SQLException {
    return new Recorded(
        row.getObject("id", UUID.class),
        Kind.valueOf(row.getString("kind")),
        row.getObject("effective_date", LocalDate.class),
        row.getString("reason"),
        List.of((UUID[]) row.getArray("anchors").getArray()),
        row.getString("summary"),
        effect(row.getBytes("effect")),
        row.getTimestamp("create_time").toInstant(),
        row.getString("created_by"),
        instant(row.getTimestamp("undo_time")),
        row.getString("undone_by"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }

  private static UnitOperationEffect effect(byte[] bytes) {
    try {
      return UnitOperationEffect.parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }
}
