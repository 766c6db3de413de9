package cn.liandong.organization.unit;

import cn.liandong.common.scope.Reach;
import io.quarkus.hibernate.reactive.panache.common.runtime.SessionOperations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Queries on units; every one for people carries the caller's reach. */
@ApplicationScoped
class UnitRepository {

  private static final String LIST =
      """
      select * from unit_view w
      where w.valid_from <= :day and (w.valid_to is null or w.valid_to > :day)
        and w.unit_id in %s
        and w.path like :path
        and (:parent = '' or cast(w.parent_id as text) = :parent)
        and (:level = '' or w.level = :level)
        and w.search_text like :pattern
        and w.print_key > :after
      order by w.print_key limit :size\
      """
          .formatted(Reach.SQL);

  /** Deep recursion through the groups that units belong to on the day. */
  private static final String LIST_IN_TREE =
      """
      with recursive member (id) as (
        select v.unit_id from unit_version v
        where v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
          and case when :parent = ''
            then v.level = 'GROUP' and v.kind = :tree and v.groups ->> :tree is null
            else v.groups ->> :tree = :parent end
        union
        select v.unit_id from member m
        join unit_version v on v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
          and v.groups ->> :tree = cast(m.id as text)
        where not :direct)
      select * from unit_view w
      where w.valid_from <= :day and (w.valid_to is null or w.valid_to > :day)
        and w.unit_id in %s
        and w.unit_id in (select id from member)
        and (:level = '' or w.level = :level)
        and w.search_text like :pattern
        and w.print_key > :after
      order by w.print_key limit :size\
      """
          .formatted(Reach.SQL);

  private static final String HISTORY =
      "select * from unit_view w where w.unit_id = :unit and w.unit_id in %s order by w.valid_from desc"
          .formatted(Reach.SQL);
  static final String UNIT = "organization";

  Uni<Session> session() {
    return SessionOperations.getSession(UNIT);
  }

  Uni<List<UnitView>> list(Reach reach, UnitQuery query) {
    return session()
        .chain(session ->
            (query.tree().isEmpty()
                    ? reached(session.createNativeQuery(LIST, UnitView.class), reach)
                        .setParameter("path", query.path() + "%")
                        .setParameter("parent", query.directParent())
                    : reached(session.createNativeQuery(LIST_IN_TREE, UnitView.class), reach)
                        .setParameter("tree", query.tree())
                        .setParameter("parent", query.parent())
                        .setParameter("direct", query.direct()))
                .setParameter("day", query.day())
                .setParameter("level", query.level())
                .setParameter("pattern", UnitText.pattern(query.text()))
                .setParameter("after", query.page().key(0, ""))
                .setParameter("size", query.page().limit())
                .getResultList());
  }

  /** Newest version first; empty when the unit is absent or out of reach. */
  Uni<List<UnitView>> history(Reach reach, UUID unit) {
    return session()
        .chain(session ->
            reached(session.createNativeQuery(HISTORY, UnitView.class), reach)
                .setParameter("unit", unit)
                .getResultList());
  }

  private static <T> SelectionQuery<T> reached(SelectionQuery<T> query, Reach reach) {
    return query
        .setParameter("subject", reach.subject())
        .setParameter("roles", reach.roles())
        .setParameter("today", reach.day());
  }
}
