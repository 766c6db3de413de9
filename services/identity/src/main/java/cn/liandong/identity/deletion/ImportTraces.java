package cn.liandong.identity.deletion;

/**
 * Where imports speak of {@code :person}: rows that were taken for the person, or hold the same
 * number, or the same name in one of the person's schools.
 */
final class ImportTraces {

  /** A condition on a row {@code t}. */
  static final String ROW =
      """
      (t.data ->> 'person' = cast(:person as text)
        or split_part(t.data ->> 'identity', ':', 5) = any (:identities)
        or t.unit_id in (select m.unit_id from membership m where m.person_id = :person)
          and (t.data ->> 'staffNumber' = :staff_number or %s = %s))\
      """
          .formatted(squeezed("t.data ->> 'name'"), squeezed(":known_name"));

  static final String IMPORTS =
      """
      (select t.import_id from import_row t where %s
       union select b.import_id from person_before b where b.person_id = :person)\
      """
          .formatted(ROW);

  private ImportTraces() {}

  private static String squeezed(String name) {
    return "regexp_replace(translate(%s, '•‧・', '···'), '[\\s　]+', '', 'g')".formatted(name);
  }
}
