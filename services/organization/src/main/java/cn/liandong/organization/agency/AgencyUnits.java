package cn.liandong.organization.agency;

import cn.liandong.common.id.Ids;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Reach;
import cn.liandong.organization.OrganizationError;
import cn.liandong.proto.agency.v1.GetUnitRequest;
import cn.liandong.proto.agency.v1.ListUnitsResponse;
import cn.liandong.proto.agency.v1.Unit;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** One unit, and a unit with everything below it. */
@ApplicationScoped
class AgencyUnits {

  private static final String VISIBLE =
      """
      from unit_version v
      join visible_units($1, string_to_array($2, ','), $3) visible on visible.id = v.unit_id
      where v.valid_from <= $4 and (v.valid_to is null or v.valid_to > $4)
      """;
  private static final String BY_ID = "select v.* " + VISIBLE + "and v.unit_id = $5";
  private static final String BY_CODE = "select v.* " + VISIBLE + "and v.code = $5";
  private static final String BELOW =
      "select v.* "
          + VISIBLE
          + """
          and v.path collate "C" between $5 and $5 || '~' and v.print_key > $6
          order by v.print_key limit $7\
          """;

  private final Pool pool;

  AgencyUnits(@ReactiveDataSource("organization") Pool pool) {
    this.pool = pool;
  }

  Uni<Unit> find(Reach reach, GetUnitRequest request, LocalDate day) {
    return (request.hasCode()
            ? rows(BY_CODE, scope(reach, day).addString(request.getCode()))
            : row(reach, Ids.parse(request.getId(), OrganizationError::unitNotFound), day))
        .map(AgencyUnits::first)
        .map(AgencyRows::unit);
  }

  Uni<ListUnitsResponse> list(Reach reach, String rootId, LocalDate day, PageRequest page) {
    return row(reach, Ids.parse(rootId, OrganizationError::unitNotFound), day)
        .map(AgencyUnits::first)
        .chain(root -> below(reach, root.getString("path"), day, page))
        .map(rows -> listed(page, rows));
  }

  private Uni<RowSet<Row>> row(Reach reach, UUID id, LocalDate day) {
    return rows(BY_ID, scope(reach, day).addUUID(id));
  }

  private Uni<RowSet<Row>> below(Reach reach, String path, LocalDate day, PageRequest page) {
    var arguments =
        scope(reach, day).addString(path).addString(page.key(0, "")).addInteger(page.limit());
    return rows(BELOW, arguments);
  }

  private Uni<RowSet<Row>> rows(String sql, Tuple arguments) {
    return pool.preparedQuery(sql).execute(arguments);
  }

  private static Tuple scope(Reach reach, LocalDate day) {
    return Tuple.of(reach.subject(), reach.roles(), reach.day(), day);
  }

  private static Row first(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .findFirst()
        .orElseThrow(OrganizationError::unitNotFound);
  }

  private static ListUnitsResponse listed(PageRequest page, RowSet<Row> rows) {
    var all = StreamSupport.stream(rows.spliterator(), false).toList();
    var cut = page.cut(all, row -> List.of(row.getString("print_key")));
    return ListUnitsResponse.newBuilder()
        .addAllUnits(cut.items().stream().map(AgencyRows::unit).toList())
        .setNextPageToken(cut.nextToken())
        .build();
  }
}
