package cn.liandong.identity.deletion;

import cn.liandong.identity.person.ErasedPeople;
import cn.liandong.identity.person.ErasedPeople.Known;
import cn.liandong.identity.person.PeopleScope;
import cn.liandong.identity.provisioning.Orders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;

/** What would be erased of a person, what is in the way, and the erasing itself. */
@ApplicationScoped
class Erasing {

  private static final List<Erasure> ORDER = List.of(Erasure.values()).reversed();

  private final ErasedPeople people;
  private final Orders orders;
  private final PeopleScope scope;
  private final Clock clock;

  Erasing(ErasedPeople people, Orders orders, PeopleScope scope, Clock clock) {
    this.people = people;
    this.orders = orders;
    this.scope = scope;
    this.clock = clock;
  }

  record Count(Erasure erasure, long records) {}

  List<Count> count(Handle handle, UUID person) {
    var known = people.known(handle, person);
    return Arrays.stream(Erasure.values())
        .map(erasure ->
            new Count(
                erasure, bind(handle.createQuery(erasure.count()), known).mapTo(Long.class).one()))
        .filter(count -> count.records() > 0)
        .toList();
  }

  List<Block> blocks(Handle handle, UUID person) {
    var known = people.known(handle, person);
    return Arrays.stream(Block.values())
        .filter(block -> bind(handle.createQuery(block.sql()), known).mapTo(Boolean.class).one())
        .toList();
  }

  /** In the transaction of the decision, under the lock of the register. */
  void run(Handle handle, UUID person, String decider) {
    var known = people.known(handle, person);
    var pseudonym = people.pseudonym(handle);
    people.mark(handle, known);
    for (var erasure : ORDER) {
      if (!erasure.sql().isEmpty()) {
        bind(handle.createUpdate(erasure.sql()), known)
            .bind("name", pseudonym.value())
            .bind("search", pseudonym.searchText())
            .bind("sort", pseudonym.sortKey())
            .bind("erased", people.sealedWord())
            .bind("decider", decider)
            .execute();
      }
    }
    if (known.account() != null) {
      orders.add(handle, known.account());
    }
  }

  private <S extends SqlStatement<S>> S bind(S statement, Known known) {
    return statement
        .configure(SqlStatements.class, some -> some.setUnusedBindingAllowed(true))
        .bind("person", known.id())
        .bind("known_name", known.name())
        .bind("staff_number", known.staffNumber())
        .bindArray("identities", String.class, known.identityMarks().toArray())
        .bind("today", scope.today())
        .bind("now", clock.instant().atOffset(ZoneOffset.UTC));
  }
}
