package cn.liandong.organization.pairing;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.organization.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** Queries on pairs. A pair is seen by who keeps it and by the schools on its sides. */
@ApplicationScoped
class PairingRepository {

  private static final String SELECT =
      """
      select p.id, p.kind, p.giver_id, party_name(p.giver_party, p.giver_id) as giver_name,
        p.receiver_id, party_name(p.receiver_party, p.receiver_id) as receiver_name, p.valid_from,
        p.valid_to, p.reference, p.end_reason, p.unit_id in %1$s as writable, (
          select count(*) from pairing_visit v
          where v.pairing_id = p.id and v.visit_date >= :year_start and v.visit_date < :year_end)
          as visits
      from pairing p
      where (p.unit_id in %2$s or p.giver_id in %2$s or p.receiver_id in %2$s)
      """
          .formatted(Scopes.WRITERS, Scopes.READERS);
  private static final String BELOW =
      "(select u.id from unit_ref u where u.path like :path || '%')";
  private static final String LIST =
      SELECT
          + """
            and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
            and (:kind = '' or p.kind = :kind)
            and (p.unit_id in %1$s or p.giver_id in %1$s or p.receiver_id in %1$s)
            and p.id::text > :after
          order by p.id::text limit :limit\
          """
              .formatted(BELOW);
  private static final String ONE = SELECT + " and p.id = :id";

  private final Scopes scopes;

  PairingRepository(Scopes scopes) {
    this.scopes = scopes;
  }

  List<Pairing> list(
      Handle handle, Caller caller, String path, String kind, LocalDate day, PageRequest page) {
    return query(handle, LIST, caller, day)
        .bind("path", path)
        .bind("kind", kind)
        .bind("day", day)
        .bind("after", page.key(0, ""))
        .bind("limit", page.limit())
        .map(ConstructorMapper.of(Pairing.class))
        .list();
  }

  Optional<Pairing> find(Handle handle, Caller caller, UUID id, LocalDate day) {
    return query(handle, ONE, caller, day)
        .bind("id", id)
        .map(ConstructorMapper.of(Pairing.class))
        .findOne();
  }

  private Query query(Handle handle, String sql, Caller caller, LocalDate day) {
    var year = SchoolYear.of(day);
    return scopes
        .bind(handle.createQuery(sql), caller)
        .bind("year_start", year.start())
        .bind("year_end", year.end());
  }
}
