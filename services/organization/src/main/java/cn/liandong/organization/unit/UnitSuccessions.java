package cn.liandong.organization.unit;

import cn.liandong.common.projection.Dates;
import cn.liandong.proto.organization.v1.UnitSuccession;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Which units a unit came from and went on as. */
@ApplicationScoped
class UnitSuccessions {

  private static final String OF =
      """
      select other.id, other.successor, other.effective_date, v.name
      from (
        select successor_id as id, true as successor, effective_date
        from unit_succession where predecessor_id = $1
        union all
        select predecessor_id, false, effective_date
        from unit_succession where successor_id = $1) other
      join lateral (
        select name from unit_version v
        where v.unit_id = other.id order by v.valid_from desc limit 1) v on true
      order by other.effective_date desc, v.name\
      """;

  private final Pool pool;

  UnitSuccessions(@ReactiveDataSource("organization") Pool pool) {
    this.pool = pool;
  }

  Uni<List<UnitSuccession>> of(UUID unit) {
    return pool.preparedQuery(OF)
        .execute(Tuple.of(unit))
        .map(rows -> rows.stream().map(UnitSuccessions::read).toList());
  }

  private static UnitSuccession read(Row row) {
    return UnitSuccession.newBuilder()
        .setUnitId(row.getUUID("id").toString())
        .setUnitName(row.getString("name"))
        .setSuccessor(row.getBoolean("successor"))
        .setEffectiveDate(Dates.toProto(row.getLocalDate("effective_date")))
        .build();
  }
}
