package cn.liandong.common.projection;

import cn.liandong.common.feed.Position;
import cn.liandong.proto.organization.v1.ListPackChangesRequest;
import cn.liandong.proto.organization.v1.ListPackChangesResponse;
import cn.liandong.proto.organization.v1.PackChange;
import cn.liandong.proto.organization.v1.PackVersionService;
import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Keeps {@code pack_version_ref} and {@code pack_activation_ref} equal to organization's. */
public final class PackProjection extends Projection<ListPackChangesResponse> {

  private static final String VERSION =
      """
      insert into pack_version_ref (version, content_sha256, content) values (?, ?, ?)
      on conflict (version) do update set content_sha256 = excluded.content_sha256,
        content = excluded.content, reported = false\
      """;
  private static final String ACTIVATION =
      "insert into pack_activation_ref values (?, ?, ?) on conflict do nothing";

  private final PackVersionService packs;
  private final ServiceTokens tokens;

  public PackProjection(DataSource dataSource, PackVersionService packs, ServiceTokens tokens) {
    super(dataSource, "pack");
    this.packs = packs;
    this.tokens = tokens;
  }

  @Override
  Uni<ListPackChangesResponse> list(Position after, int waitSeconds) {
    var request =
        ListPackChangesRequest.newBuilder()
            .setAfterRevision(after.revision())
            .setEpoch(after.epoch())
            .setWaitSeconds(waitSeconds)
            .setPageSize(PAGE_SIZE)
            .build();
    return tokens.signed(packs).chain(signed -> signed.listPackChanges(request));
  }

  @Override
  boolean isEmpty(ListPackChangesResponse page) {
    return page.getChangesCount() == 0;
  }

  @Override
  Position position(ListPackChangesResponse page) {
    return new Position(page.getRevision(), page.getEpoch());
  }

  @Override
  void write(Connection connection, ListPackChangesResponse page) throws SQLException {
    for (var change : page.getChangesList()) {
      if (change.getContent().isEmpty()) {
        activation(connection, change);
      } else {
        version(connection, change);
      }
    }
  }

  private static void version(Connection connection, PackChange change) throws SQLException {
    try (var statement = connection.prepareStatement(VERSION)) {
      statement.setInt(1, change.getVersion());
      statement.setString(2, change.getContentSha256());
      statement.setBytes(3, change.getContent().toByteArray());
      statement.executeUpdate();
    }
  }

  private static void activation(Connection connection, PackChange change) throws SQLException {
    try (var statement = connection.prepareStatement(ACTIVATION)) {
      statement.setLong(1, change.getRevision());
      statement.setInt(2, change.getVersion());
      statement.setObject(3, Dates.fromProto(change.getFromDate()));
      statement.executeUpdate();
    }
  }

  @Override
  void clear(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate("delete from pack_activation_ref");
      statement.executeUpdate("delete from pack_version_ref");
    }
  }
}
