package cn.liandong.identity.person;

import java.util.List;
import java.util.Optional;

/** A person with what was and is, the latest first. */
record PersonDetail(
    Person person,
    List<Membership> memberships,
    List<Absence> absences,
    List<PersonEvent> events,
    boolean writable) {

  Optional<Membership> home() {
    return memberships.stream().filter(Membership::isOpenHome).findFirst();
  }
}
