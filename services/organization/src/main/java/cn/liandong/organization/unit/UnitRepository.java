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
  private static final String HISTORY =
      "select * from unit_view w where w.unit_id = :unit and w.unit_id in %s order by w.valid_from desc"
          .formatted(Reach.SQL);
  private static final String REACHED =
      "select u.* from unit u where u.id = :unit and u.id in %s".formatted(Reach.SQL);
  private static final String OPEN =
      "select * from unit_version v where v.unit_id = :unit and v.valid_to is null";
  private static final String LATEST =
      "select * from unit_view w where w.unit_id = :unit and w.valid_to is null";
  private static final String NEXT_REVISION =
      "update feed_revision set revision = revision + 1 where feed = 'unit' returning revision";

  static final String UNIT = "organization";

  Uni<Session> session() {
    return SessionOperations.getSession(UNIT);
  }

  Uni<List<UnitView>> list(Reach reach, UnitQuery query) {
    return session()
        .chain(session ->
            reached(session.createNativeQuery(LIST, UnitView.class), reach)
                .setParameter("day", query.day())
                .setParameter("path", query.path() + "%")
                .setParameter("parent", query.directParent())
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

  Uni<Unit> find(Reach reach, UUID unit) {
    return session()
        .chain(session ->
            reached(session.createNativeQuery(REACHED, Unit.class), reach)
                .setParameter("unit", unit)
                .getSingleResultOrNull());
  }

  Uni<UnitVersion> open(UUID unit) {
    return session()
        .chain(session ->
            session
                .createNativeQuery(OPEN, UnitVersion.class)
                .setParameter("unit", unit)
                .getSingleResult());
  }

  Uni<UnitView> latest(UUID unit) {
    return session()
        .chain(session ->
            session
                .createNativeQuery(LATEST, UnitView.class)
                .setParameter("unit", unit)
                .getSingleResult());
  }

  /** Holds the feed's row until the transaction ends: writers follow one another. */
  Uni<Long> nextRevision() {
    return session()
        .chain(session -> session.createNativeQuery(NEXT_REVISION, Long.class).getSingleResult());
  }

  Uni<Void> replace(UnitVersion before, UnitVersion after) {
    return session()
        .chain(session ->
            session
                .flush()
                .chain(() -> before == after ? done() : session.persist(after))
                .chain(session::flush));
  }

  private static Uni<Void> done() {
    return Uni.createFrom().voidItem();
  }

  private static <T> SelectionQuery<T> reached(SelectionQuery<T> query, Reach reach) {
    return query
        .setParameter("subject", reach.subject())
        .setParameter("roles", reach.roles())
        .setParameter("today", reach.day());
  }
}
