package cn.liandong.bench.imports;

/** The statements with which the metrics service moves staged rows into {@code report}. */
final class ReportSql {

  private static final String ELEMENTS =
      """
      (select jsonb_object_agg(e.key,
          case e.value when 'true'::jsonb then '1'::jsonb when 'false'::jsonb then '0'::jsonb
            else e.value end)
        from jsonb_each(i.data) e
        where jsonb_typeof(e.value) in ('number', 'boolean'))\
      """;

  /** Import, period. */
  static final String CURRENT =
      """
      update import_row i
      set in_force = (
        select jsonb_object_agg(e.key,
          case jsonb_typeof(i.data -> e.key)
            when 'boolean' then to_jsonb(e.value <> '0'::jsonb) else e.value end)
        from jsonb_each(r."values") e)
        || jsonb_strip_nulls(jsonb_build_object('name', i.data -> 'name', 'code', i.data -> 'code'))
      from report r
      where i.import_id = ? and i.usable and r.unit_id = i.unit_id
        and r.period = ? and r.template = 'usage' and r.supersede_time is null\
      """;

  /** Import, import, period. */
  static final String SUPERSEDE =
      """
      update report r
      set supersede_time = now(), superseded_by = ?
      from import_row i
      where i.import_id = ? and i.usable and r.unit_id = i.unit_id
        and r.period = ? and r.template = 'usage' and r.supersede_time is null
        and r."values" is distinct from %s\
      """
          .formatted(ELEMENTS);

  /** Period, file name, import, period. */
  static final String INSERT =
      """
      insert into report (unit_id, period, template, import_id, file_name, sheet, row_number,
        "values")
      select i.unit_id, ?, 'usage', i.import_id, ?,
        coalesce(j.sheets -> i.sheet ->> 'name', ''), i.row_number, %s
      from import_row i join import_job j on j.id = i.import_id
      where i.import_id = ? and i.usable and i.unit_id is not null
        and not exists (
          select 1 from report r where r.unit_id = i.unit_id and r.period = ?
            and r.template = 'usage' and r.supersede_time is null)\
      """
          .formatted(ELEMENTS);

  private ReportSql() {}
}
