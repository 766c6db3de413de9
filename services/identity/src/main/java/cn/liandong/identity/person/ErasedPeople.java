package cn.liandong.identity.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What the register needs to forget somebody, and to notice who is brought back. */
@ApplicationScoped
public class ErasedPeople {

  private static final String WORD = "已删除人员";
  private static final String SEALED_AS = "erased";
  private static final String KNOWN =
      """
      select p.id, p.name, p.staff_number, p.identity, p.account_id,
        array(select distinct m.unit_id from membership m
          where m.person_id = p.id and m.kind = 'HOME') as units
      from person p where p.id = :person\
      """;
  private static final String MARK =
      """
      insert into erased_mark (mark, person_id) select m, :person from unnest(:marks) m
      on conflict do nothing\
      """;

  private final PersonalData data;

  ErasedPeople(PersonalData data) {
    this.data = data;
  }

  /**
   * @param identityNumber empty without one
   * @param identityMarks by which it is found in what is sealed
   * @param units where the person belonged
   */
  public record Known(
      UUID id,
      String name,
      String staffNumber,
      String identityNumber,
      List<String> identityMarks,
      List<UUID> units,
      @Nullable UUID account) {}

  public Known known(Handle handle, UUID person) {
    return handle
        .createQuery(KNOWN)
        .bind("person", person)
        .map((row, context) -> {
          var number = data.opened(row.getString("identity"));
          return new Known(
              person,
              row.getString("name"),
              row.getString("staff_number"),
              number,
              number.isEmpty() ? List.of() : data.seal().marks(PersonalData.IDENTITY, number),
              List.of((UUID[]) row.getArray("units").getArray()),
              row.getObject("account_id", UUID.class));
        })
        .one();
  }

  /** A name that nobody else has, and no roster may write. */
  public PersonName pseudonym(Handle handle) {
    var number =
        handle.createQuery("select nextval('erased_person_number')").mapTo(Long.class).one();
    return PersonName.of(WORD + " " + number);
  }

  public String sealedWord() {
    return data.seal().seal(SEALED_AS, WORD);
  }

  /** Keeps the numbers as keyed hashes, under the current key only. */
  public void mark(Handle handle, Known known) {
    var numbers = new ArrayList<String>();
    if (!known.identityNumber().isEmpty()) {
      numbers.add(known.identityNumber());
    }
    if (!known.staffNumber().isEmpty()) {
      known.units().forEach(unit -> numbers.add(staffNumber(unit, known.staffNumber())));
    }
    handle
        .createUpdate(MARK)
        .bind("person", known.id())
        .bindArray("marks", String.class, numbers.stream().map(this::mark).toArray())
        .execute();
  }

  private String mark(String number) {
    return data.seal().marks(SEALED_AS, number).getFirst();
  }

  /** Marks of a row's numbers under every key. */
  List<String> marks(@Nullable String identity, UUID unit, @Nullable String staffNumber) {
    var marks = new ArrayList<String>();
    if (identity != null) {
      marks.addAll(data.seal().marks(SEALED_AS, IdentityNumber.normal(data.opened(identity))));
    }
    if (staffNumber != null) {
      marks.addAll(data.seal().marks(SEALED_AS, staffNumber(unit, staffNumber)));
    }
    return marks;
  }

  /** Schools number their staff themselves. */
  private static String staffNumber(UUID unit, String number) {
    return unit + " " + number;
  }
}
