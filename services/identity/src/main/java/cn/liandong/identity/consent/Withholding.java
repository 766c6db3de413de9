package cn.liandong.identity.consent;

import cn.liandong.identity.person.PersonAccess;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Numbers that people do not agree to are neither kept in the register nor in copies of rows. */
@ApplicationScoped
class Withholding {

  private static final String COVERS =
      "select exists (select 1 from consent_notice where id = :notice and coverage <> 'NONE')";
  private static final String SETTLE =
      """
      update person p
      set phone_withheld = w.phone, identity_withheld = w.identity, version = p.version + 1
      from (
        select c.person_id,
          bool_or(n.coverage = 'PHONE' and n.end_time is null and c.state <> 'GIVEN') as phone,
          bool_or(n.coverage = 'IDENTITY_NUMBER' and n.end_time is null and c.state <> 'GIVEN')
            as identity
        from consent c join consent_notice n on n.id = c.notice_id
        where c.latest and c.person_id in (%s)
        group by c.person_id) w
      where p.id = w.person_id
        and (p.phone_withheld, p.identity_withheld) is distinct from (w.phone, w.identity)\
      """;
  private static final String OF_PERSON = SETTLE.formatted(":person");
  private static final String OF_NOTICE =
      SETTLE.formatted("select o.person_id from consent o where o.notice_id = :notice");
  private static final List<String> FORGET =
      List.of(
          """
          update person_before set person = person - cast(:key as text)
          where person_id = :person and person -> cast(:key as text) is not null\
          """,
          """
          update import_row set data = data - cast(:key as text),
            in_force = in_force - cast(:key as text), cells = ''
          where data ->> 'person' = cast(:person as text) and data ->> cast(:key as text) is not null\
          """);

  private final PersonAccess people;

  Withholding(PersonAccess people) {
    this.people = people;
  }

  /** Before any row, as whoever changes people; a notice without a number changes nobody. */
  void lock(Handle handle, UUID notice) {
    if (handle.createQuery(COVERS).bind("notice", notice).mapTo(Boolean.class).one()) {
      people.lock(handle);
    }
  }

  void answered(Handle handle, Coverage coverage, UUID person, boolean given, String username) {
    if (coverage == Coverage.NONE) {
      return;
    }
    handle.createUpdate(OF_PERSON).bind("person", person).execute();
    if (!given) {
      FORGET.forEach(sql ->
          handle.createUpdate(sql).bind("key", coverage.key()).bind("person", person).execute());
    }
    var change = given ? "本人同意保存%s" : "本人不同意保存%s，已删去";
    people.wasChanged(handle, person, username, change.formatted(coverage.label()));
  }

  void ended(Handle handle, ConsentNotice notice) {
    if (notice.coverage() != Coverage.NONE) {
      handle.createUpdate(OF_NOTICE).bind("notice", notice.id()).execute();
    }
  }
}
