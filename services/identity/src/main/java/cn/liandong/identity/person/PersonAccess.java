package cn.liandong.identity.person;

import cn.liandong.common.scope.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Of whom other features may write something down. */
@ApplicationScoped
public class PersonAccess {

  private final People people;

  PersonAccess(People people) {
    this.people = people;
  }

  /** Fails with PERSON_NOT_FOUND, or NOT_ALLOWED for who only reads. */
  public UUID requireWritable(Handle handle, Caller caller, String personId) {
    return people.requireWritable(handle, caller, People.id(personId)).person().id();
  }
}
