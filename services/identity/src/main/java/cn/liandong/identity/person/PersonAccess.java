package cn.liandong.identity.person;

import cn.liandong.common.scope.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What other features may do to people. */
@ApplicationScoped
public class PersonAccess {

  /**
   * A condition on a person {@code p} whom the caller may change; bind what {@link
   * PeopleScope#bind} binds.
   */
  public static final String CHANGEABLE = PersonRepository.CHANGEABLE;

  /** Selects the caller's own person, by {@code :subject}. */
  public static final String OF_CALLER =
      """
      select p.id from person p join account a on a.id = p.account_id
      where a.subject = :subject\
      """;

  private final People people;
  private final PersonWriter writer;

  PersonAccess(People people, PersonWriter writer) {
    this.people = people;
    this.writer = writer;
  }

  /** Fails with PERSON_NOT_FOUND, or NOT_ALLOWED for who only reads. */
  public UUID requireWritable(Handle handle, Caller caller, String personId) {
    return people.requireWritable(handle, caller, People.id(personId)).person().id();
  }

  public Optional<UUID> personOf(Handle handle, Caller caller) {
    return handle
        .createQuery(OF_CALLER)
        .bind("subject", caller.subject())
        .mapTo(UUID.class)
        .findOne();
  }

  public void wasErased(Handle handle, UUID person, String username) {
    writer.event(handle, person, username, "ERASED", "");
  }

  /**
   * @param change in words that hold no number
   */
  public void wasChanged(Handle handle, UUID person, String username, String change) {
    writer.event(handle, person, username, "CHANGED", change);
  }

  /** Whoever changes people takes it before any row. */
  public void lock(Handle handle) {
    PersonWriter.lock(handle);
  }

  /** Writes what stands under the field; under {@link PersonField#OTHER} nothing does. */
  public void correct(Handle handle, Caller caller, UUID person, PersonField field, String value) {
    if (field != PersonField.OTHER) {
      var seen = people.requireWritable(handle, caller, person).person().version();
      people.update(handle, caller, person, seen, field.edit(value));
    }
  }
}
