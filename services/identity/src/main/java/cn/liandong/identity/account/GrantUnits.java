package cn.liandong.identity.account;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

/** Where somebody may grant a role, by name. */
@ApplicationScoped
class GrantUnits {

  private static final String LIST =
      """
      select u.id::text, u.name, coalesce(p.name, '') as parent_name
      from unit_ref u
      left join unit_ref p on p.id = u.parent_id
        and p.valid_from <= $3 and (p.valid_to is null or p.valid_to > $3)
      where u.id in (select id from visible_units($1, $2, $3))
        and u.valid_from <= $3 and (u.valid_to is null or u.valid_to > $3)
        and u.level = any ($4) and u.name ilike $5
        and (u.name collate "C", u.id::text) > ($6, $7)
      order by u.name collate "C", u.id::text limit $8\
      """;

  private final Pool pool;
  private final Clock clock;

  GrantUnits(@ReactiveDataSource("identity") Pool pool, Clock clock) {
    this.pool = pool;
    this.clock = clock;
  }

  record GrantUnit(String id, String name, String parentName) {

    List<String> key() {
      return List.of(name, id);
    }
  }

  Uni<List<GrantUnit>> list(Caller caller, Role role, String query, PageRequest page) {
    var arguments =
        Tuple.from(
            new Object[] {
              caller.subject(),
              Role.names(GrantRules.givers(role)),
              LocalDate.now(clock),
              GrantRules.levels(role).toArray(String[]::new),
              AccountRepository.pattern(query),
              page.key(0, ""),
              page.key(1, ""),
              page.limit()
            });
    return pool.preparedQuery(LIST)
        .execute(arguments)
        .map(
            rows -> StreamSupport.stream(rows.spliterator(), false).map(GrantUnits::unit).toList());
  }

  private static GrantUnit unit(Row row) {
    return new GrantUnit(row.getString("id"), row.getString("name"), row.getString("parent_name"));
  }
}
