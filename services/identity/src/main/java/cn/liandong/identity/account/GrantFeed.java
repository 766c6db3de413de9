package cn.liandong.identity.account;

import cn.liandong.common.feed.Position;
import cn.liandong.common.feed.Revisions;
import cn.liandong.common.projection.Dates;
import cn.liandong.proto.identity.v1.Grant;
import cn.liandong.proto.identity.v1.GrantChange;
import cn.liandong.proto.identity.v1.ListGrantChangesResponse;
import cn.liandong.proto.identity.v1.Role;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.UUID;

/** Accounts with changed grants by revision. Waits outside of any request, so without a session. */
@ApplicationScoped
class GrantFeed {

  private static final int DEFAULT_SIZE = 200;
  private static final int LARGEST_SIZE = 1000;
  private static final String NEWEST =
      "select revision, feed_epoch() as epoch from feed_revision where feed = 'grant'";
  private static final String CHANGED =
      """
      select id, revision, subject, username from account
      where revision > $1 order by revision limit $2\
      """;
  private static final String GRANTS =
      """
      select v.id, v.account_id, v.role, v.unit_id, v.unit_name, v.valid_from,
        end_of_grant(a.state, v.valid_from, v.valid_to) as valid_to
      from grant_view v join account a on a.id = v.account_id
      where v.account_id = any ($1)
      order by v.account_id, v.valid_from, v.id\
      """;

  private final Pool pool;

  GrantFeed(@ReactiveDataSource("identity") Pool pool) {
    this.pool = pool;
  }

  Uni<ListGrantChangesResponse> after(Position after, int pageSize, int waitSeconds) {
    var size = pageSize <= 0 ? DEFAULT_SIZE : Math.min(pageSize, LARGEST_SIZE);
    return Revisions.await(
        () -> page(after, size), answer -> answer.getChangesCount() > 0, waitSeconds);
  }

  private Uni<ListGrantChangesResponse> page(Position after, int size) {
    return pool.query(NEWEST)
        .execute()
        .map(rows -> Position.of(rows.iterator().next()))
        .invoke(newest -> newest.requireKnowsOf(after))
        .chain(newest -> page(after.revision(), newest, size));
  }

  private Uni<ListGrantChangesResponse> page(long after, Position newest, int size) {
    return (newest.revision() == after ? empty(after) : changes(after, size))
        .map(page -> page.toBuilder().setEpoch(newest.epoch()).build());
  }

  private static Uni<ListGrantChangesResponse> empty(long revision) {
    return Uni.createFrom().item(response(revision, new LinkedHashMap<>()));
  }

  private Uni<ListGrantChangesResponse> changes(long after, int size) {
    return pool.preparedQuery(CHANGED)
        .execute(Tuple.of(after, size))
        .chain(accounts -> changes(after, accounts));
  }

  private Uni<ListGrantChangesResponse> changes(long after, RowSet<Row> accounts) {
    var changes = new LinkedHashMap<UUID, GrantChange.Builder>();
    accounts.forEach(account -> changes.put(account.getUUID("id"), change(account)));
    return pool.preparedQuery(GRANTS)
        .execute(Tuple.of(changes.keySet().toArray(UUID[]::new)))
        .invoke(rows ->
            rows.forEach(row -> changes.get(row.getUUID("account_id")).addGrants(grant(row))))
        .map(rows -> response(after, changes));
  }

  private static GrantChange.Builder change(Row account) {
    return GrantChange.newBuilder()
        .setAccountId(account.getUUID("id").toString())
        .setRevision(account.getLong("revision"))
        .setSubject(Objects.requireNonNullElse(account.getString("subject"), ""))
        .setUsername(account.getString("username"));
  }

  private static Grant grant(Row row) {
    var grant =
        Grant.newBuilder()
            .setId(row.getUUID("id").toString())
            .setRole(Role.valueOf("ROLE_" + row.getString("role")))
            .setUnitId(row.getUUID("unit_id").toString())
            .setUnitName(row.getString("unit_name"))
            .setValidFromDate(Dates.toProto(row.getLocalDate("valid_from")));
    var validTo = row.getLocalDate("valid_to");
    if (validTo != null) {
      grant.setValidToDate(Dates.toProto(validTo));
    }
    return grant.build();
  }

  private static ListGrantChangesResponse response(
      long after, LinkedHashMap<UUID, GrantChange.Builder> changes) {
    var response = ListGrantChangesResponse.newBuilder().setRevision(after);
    changes.values().forEach(response::addChanges);
    if (!changes.isEmpty()) {
      response.setRevision(changes.lastEntry().getValue().getRevision());
    }
    return response.build();
  }
}
