package cn.liandong.common.projection;

import cn.liandong.common.feed.Position;
import cn.liandong.proto.identity.v1.AccountService;
import cn.liandong.proto.identity.v1.Grant;
import cn.liandong.proto.identity.v1.GrantChange;
import cn.liandong.proto.identity.v1.ListGrantChangesRequest;
import cn.liandong.proto.identity.v1.ListGrantChangesResponse;
import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import javax.sql.DataSource;

/** Keeps {@code grant_ref} equal to identity's grants. */
public final class GrantProjection extends Projection<ListGrantChangesResponse> {

  private static final String INSERT = "insert into grant_ref values (?, ?, ?, ?, ?, ?, ?, ?)";

  private final AccountService accounts;
  private final ServiceTokens tokens;

  public GrantProjection(DataSource dataSource, AccountService accounts, ServiceTokens tokens) {
    super(dataSource, "grant");
    this.accounts = accounts;
    this.tokens = tokens;
  }

  @Override
  Uni<ListGrantChangesResponse> list(Position after, int waitSeconds) {
    var request =
        ListGrantChangesRequest.newBuilder()
            .setAfterRevision(after.revision())
            .setEpoch(after.epoch())
            .setWaitSeconds(waitSeconds)
            .setPageSize(PAGE_SIZE)
            .build();
    return tokens.signed(accounts).chain(signed -> signed.listGrantChanges(request));
  }

  @Override
  boolean isEmpty(ListGrantChangesResponse page) {
    return page.getChangesCount() == 0;
  }

  @Override
  Position position(ListGrantChangesResponse page) {
    return new Position(page.getRevision(), page.getEpoch());
  }

  @Override
  void clear(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate("delete from grant_ref");
    }
  }

  @Override
  void write(Connection connection, ListGrantChangesResponse response) throws SQLException {
    var accounts =
        response.getChangesList().stream().map(c -> UUID.fromString(c.getAccountId())).toArray();
    try (var delete =
            connection.prepareStatement("delete from grant_ref where account_id = any (?)");
        var insert = connection.prepareStatement(INSERT)) {
      delete.setArray(1, connection.createArrayOf("uuid", accounts));
      delete.executeUpdate();
      for (var change : response.getChangesList()) {
        for (var grant : change.getGrantsList()) {
          bind(insert, change, grant);
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static void bind(PreparedStatement row, GrantChange change, Grant grant)
      throws SQLException {
    row.setObject(1, UUID.fromString(grant.getId()));
    row.setObject(2, UUID.fromString(change.getAccountId()));
    row.setString(3, change.getSubject());
    row.setString(4, change.getUsername());
    row.setString(5, grant.getRole().name().replace("ROLE_", ""));
    row.setObject(6, UUID.fromString(grant.getUnitId()));
    row.setObject(7, Dates.fromProto(grant.getValidFromDate()));
    row.setObject(8, Dates.fromProto(grant.getValidToDate()), Types.DATE);
  }
}
