package cn.liandong.identity.person;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Queries on people; each carries the caller's scope. */
@ApplicationScoped
class PersonRepository {

  /** Where the person is, or, having left, was last. */
  private static final String BELONGS =
      """
      exists (
        select 1 from membership b where b.person_id = p.id and b.unit_id in %1$s and b.kind in (%2$s)
          and (b.valid_to is null or b.valid_to > :today or not exists (
            select 1 from membership later where later.person_id = p.id and later.kind in (%2$s)
              and (later.valid_to is null or later.valid_to > b.valid_to))))\
      """;

  static final String VISIBLE = BELONGS.formatted(PeopleScope.READERS, "'HOME', 'SECONDMENT'");
  static final String CHANGEABLE = BELONGS.formatted(PeopleScope.WRITERS, "'HOME'");

  private static final String ABSENCE =
      """
      (select l.kind from leave_of_absence l where l.person_id = p.id and not l.cancelled
         and l.valid_from <= :day and l.valid_to > :day order by l.valid_from limit 1)\
      """;
  private static final String HERE =
      """
      from membership m join person p on p.id = m.person_id
      where m.unit_id in %s
        and m.unit_id in (
          select u.id from unit_ref u where u.path collate "C" between :path and :path || '~')
        and m.valid_from <= :day and (m.valid_to is null or m.valid_to > :day)
      """
          .formatted(PeopleScope.READERS);
  private static final String LIST =
      """
      select %s, %s, %s as absence, p.sort_key
      %s
        and (:kind = '' or p.kind = :kind)
        and (:pattern = '%%%%' or p.search_text like :pattern or p.staff_number = :query
          or p.phone_mark = any (:phones) or p.identity_mark = any (:identities))
        and (p.sort_key collate "C", m.id) > (:after_key collate "C", :after)
      order by p.sort_key collate "C", m.id limit :limit\
      """
          .formatted(Person.COLUMNS, Membership.COLUMNS, ABSENCE, HERE);
  private static final String COUNT =
      """
      select unit_id, coalesce((
          select u.name from unit_ref u where u.id = c.unit_id
          order by u.valid_from desc limit 1), '') as unit_name,
        count(*) as people, count(*) filter (where teacher) as teachers,
        count(*) filter (where exempt) as exempt_people,
        count(*) filter (where teacher and exempt) as exempt_teachers
      from (
        select m.unit_id, p.kind = 'TEACHER' as teacher, %s is not null as exempt
        %s and m.kind = 'HOME') c
      group by unit_id order by unit_name, unit_id\
      """
          .formatted(ABSENCE, HERE);
  private static final String ONE =
      "select %s from person p where p.id = :id and %s".formatted(Person.COLUMNS, VISIBLE);
  private static final String WRITABLE =
      "select exists (select 1 from person p where p.id = :id and %s)".formatted(CHANGEABLE);
  private static final String KNOWN =
      """
      select %s from person p
      where p.id <> :id and %s
        and (p.identity_mark = any (:identities)
          or :staff_number <> '' and p.staff_number = :staff_number and exists (
            select 1 from membership m where m.person_id = p.id and m.unit_id = :unit
              and m.kind = 'HOME' and m.valid_to is null)) limit 1\
      """
          .formatted(Person.COLUMNS, VISIBLE);

  private final PeopleScope scope;
  private final PersonalData data;

  PersonRepository(PeopleScope scope, PersonalData data) {
    this.scope = scope;
    this.data = data;
  }

  /** Whom a list is asked for; query and kind are empty for all. */
  record Question(String path, String query, String kind, LocalDate day) {}

  List<Member> list(Handle handle, Caller caller, Question question, PageRequest page) {
    var number = IdentityNumber.normal(question.query());
    return query(handle, LIST, caller)
        .bind("path", question.path())
        .bind("day", question.day())
        .bind("kind", question.kind())
        .bind("pattern", PersonName.pattern(question.query()))
        .bind("query", question.query().strip())
        .bindArray("phones", String.class, marks(PersonalData.PHONE, Phone.normal(number)))
        .bindArray("identities", String.class, marks(PersonalData.IDENTITY, number))
        .bind("after_key", page.key(0, ""))
        .bind("after", UUID.fromString(page.key(1, "00000000-0000-0000-0000-000000000000")))
        .bind("limit", page.limit())
        .map((row, context) -> Member.read(row))
        .list();
  }

  List<UnitPeople> count(Handle handle, Caller caller, String path, LocalDate day) {
    return query(handle, COUNT, caller)
        .bind("path", path)
        .bind("day", day)
        .map((row, context) -> UnitPeople.read(row))
        .list();
  }

  Optional<PersonDetail> find(Handle handle, Caller caller, UUID id) {
    return query(handle, ONE, caller)
        .bind("id", id)
        .map((row, context) -> Person.read(row))
        .findOne()
        .map(person ->
            new PersonDetail(
                person,
                memberships(handle, id),
                absences(handle, id),
                events(handle, id),
                isWritable(handle, caller, id) && !person.erased()));
  }

  boolean isWritable(Handle handle, Caller caller, UUID id) {
    return query(handle, WRITABLE, caller).bind("id", id).mapTo(Boolean.class).one();
  }

  /**
   * Someone else whom the caller could find, with the same identity number, or the same staff
   * number in the unit: schools number their staff themselves.
   */
  Optional<Person> known(
      Handle handle,
      Caller caller,
      UUID except,
      @Nullable UUID unit,
      String staffNumber,
      String identityNumber) {
    return query(handle, KNOWN, caller)
        .bind("id", except)
        .bind("unit", unit)
        .bind("staff_number", staffNumber)
        .bindArray("identities", String.class, marks(PersonalData.IDENTITY, identityNumber))
        .map((row, context) -> Person.read(row))
        .findOne();
  }

  private Object[] marks(String field, String value) {
    return value.isEmpty() ? new Object[0] : data.seal().marks(field, value).toArray();
  }

  private static List<Membership> memberships(Handle handle, UUID person) {
    return handle
        .createQuery(
            "select %s from membership m where m.person_id = :id order by m.valid_from desc, m.id desc"
                .formatted(Membership.COLUMNS))
        .bind("id", person)
        .map((row, context) -> Membership.read(row))
        .list();
  }

  private static List<Absence> absences(Handle handle, UUID person) {
    return handle
        .createQuery(
            """
            select l.id, l.kind, l.valid_from, l.valid_to, l.reason from leave_of_absence l
            where l.person_id = :id and not l.cancelled order by l.valid_from desc, l.id desc\
            """)
        .bind("id", person)
        .map((row, context) -> Absence.read(row))
        .list();
  }

  private static List<PersonEvent> events(Handle handle, UUID person) {
    return handle
        .createQuery(
            """
            select e.event_time, e.username, e.action, e.detail from person_event e
            where e.person_id = :id order by e.event_time desc, e.id desc limit 200\
            """)
        .bind("id", person)
        .map((row, context) -> PersonEvent.read(row))
        .list();
  }

  private Query query(Handle handle, String sql, Caller caller) {
    return scope.bind(handle.createQuery(sql), caller);
  }
}
