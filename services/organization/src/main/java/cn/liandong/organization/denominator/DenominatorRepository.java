package cn.liandong.organization.denominator;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Reach;
import io.quarkus.hibernate.reactive.panache.common.runtime.SessionOperations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Queries on headcounts; every one carries the caller's reach. */
@ApplicationScoped
class DenominatorRepository {

  static final String UNIT = "organization";

  private static final String PATH =
      """
      select v.path from unit_version v
      where v.unit_id = :unit and v.valid_from <= :day and v.unit_id in %s
        and not exists (
          select 1 from unit_version later
          where later.unit_id = v.unit_id and later.valid_from > v.valid_from
            and later.valid_from <= :day)\
      """
          .formatted(Reach.SQL);
  private static final String LIST =
      """
      select d.id, d.unit_id, d.unit_name, d.unit_code, d.school_year, d.effective_date, d.teachers,
        d.students, d.classes, d.file_name, d.sheet, d.row_number, d.explanation, d.signed_by,
        d.sign_time, d.path, d.print_key
      from denominator_view d
      where d.effective_date <= :day and d.path like :path and d.unit_id in %s
        and d.valid_from <= :day and (d.valid_to is null or d.valid_to > :day)
        and not exists (
          select 1 from denominator later
          where later.unit_id = d.unit_id and later.supersede_time is null
            and later.effective_date > d.effective_date and later.effective_date <= :day)
        and d.print_key > :after
      order by d.print_key limit :size\
      """
          .formatted(Reach.SQL);
  private static final String WITHOUT =
      """
      select v.name from unit_version v
      where v.level = 'SCHOOL' and v.valid_from <= :day
        and (v.valid_to is null or v.valid_to > :day)
        and v.path like :path and v.unit_id in %s
        and not exists (
          select 1 from denominator d
          where d.unit_id = v.unit_id and d.supersede_time is null and d.effective_date <= :day)
      order by v.print_key\
      """
          .formatted(Reach.SQL);
  private static final String COUNT =
      """
      select count(*) from denominator_view d
      where d.school_year = :year and d.path like :path and d.unit_id in %s
        and d.valid_from <= :today and (d.valid_to is null or d.valid_to > :today)\
      """
          .formatted(Reach.SQL);
  private static final String SIGN =
      """
      with signed as (
        update denominator d set signed_by = :who, sign_time = :now
        where d.school_year = :year and d.supersede_time is null and d.sign_time is null
          and d.unit_id in %s
          and d.unit_id in (
            select v.unit_id from unit_version v
            where v.valid_from <= :today and (v.valid_to is null or v.valid_to > :today)
              and v.path like :path)
        returning d.unit_id)
      select touch_units(array(select distinct unit_id from signed))\
      """
          .formatted(Reach.SQL);

  Uni<Session> session() {
    return SessionOperations.getSession(UNIT);
  }

  /** Null when the unit is absent on the day or out of reach. */
  Uni<String> findPath(Reach reach, UUID unit, LocalDate day) {
    return query(PATH, String.class, reach)
        .chain(query ->
            query.setParameter("unit", unit).setParameter("day", day).getSingleResultOrNull());
  }

  Uni<List<DenominatorView>> list(Reach reach, String path, LocalDate day, PageRequest page) {
    return query(LIST, DenominatorView.class, reach)
        .chain(query ->
            query
                .setParameter("path", path + "%")
                .setParameter("day", day)
                .setParameter("after", page.key(0, ""))
                .setParameter("size", page.limit())
                .getResultList());
  }

  Uni<List<String>> listWithout(Reach reach, String path, LocalDate day) {
    return query(WITHOUT, String.class, reach)
        .chain(query ->
            query.setParameter("path", path + "%").setParameter("day", day).getResultList());
  }

  Uni<Long> count(Reach reach, String path, String year) {
    return query(COUNT, Long.class, reach)
        .chain(query ->
            query.setParameter("path", path + "%").setParameter("year", year).getSingleResult());
  }

  Uni<Long> sign(Reach reach, String path, String year, String who, Instant now) {
    return query(SIGN, Long.class, reach)
        .chain(query ->
            query
                .setParameter("path", path + "%")
                .setParameter("year", year)
                .setParameter("who", who)
                .setParameter("now", now)
                .getSingleResult());
  }

  private <T> Uni<SelectionQuery<T>> query(String sql, Class<T> type, Reach reach) {
    return session()
        .map(session ->
            session
                .createNativeQuery(sql, type)
                .setParameter("subject", reach.subject())
                .setParameter("roles", reach.roles())
                .setParameter("today", reach.day()));
  }
}
