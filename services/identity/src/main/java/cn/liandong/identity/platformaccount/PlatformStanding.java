package cn.liandong.identity.platformaccount;

/**
 * What the lists of up to a day say of a person: of each fact the one with the newest cut-off. An
 * older list that comes later changes nothing.
 */
final class PlatformStanding {

  /** Lateral of one row, all null for whom no list names; takes the person and the day. */
  static final String OF =
      """
      (select
         (array_agg(a.state order by l.cutoff_date desc, l.record_time desc))[1] as state,
         (array_agg(a.unit_id order by l.cutoff_date desc, l.record_time desc))[1] as unit_id,
         (array_agg(l.source order by l.cutoff_date desc, l.record_time desc))[1] as source,
         max(l.cutoff_date) as cutoff_date,
         (array_agg(a.seat_activated order by l.cutoff_date desc, l.record_time desc)
           filter (where a.seat_activated is not null))[1] as seat_activated,
         (array_agg(a.last_login_date order by l.cutoff_date desc, l.record_time desc)
           filter (where a.last_login_date is not null))[1] as last_login_date,
         (array_agg(a.placed order by l.cutoff_date desc, l.record_time desc)
           filter (where a.placed is not null))[1] as placed
       from platform_account a join platform_list l using (import_id)
       where a.person_id = %s and l.superseded_by is null and l.cutoff_date <= %s)\
      """;

  private PlatformStanding() {}
}
