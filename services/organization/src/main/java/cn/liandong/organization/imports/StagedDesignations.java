package cn.liandong.organization.imports;

import cn.liandong.imports.template.ImportRef;
import cn.liandong.imports.template.StagedTemplate;
import cn.liandong.organization.designation.ProgrammeNames;
import java.sql.Connection;
import java.sql.SQLException;

/** States that a list reports. A state that is in force already is left alone. */
final class StagedDesignations implements StagedTemplate.Staged {

  private static final String STATED =
      """
      with name as (
        select * from unnest(?, ?, ?, ?) as n (programme, batch, programme_name, batch_name)),
      state as (select * from unnest(?, ?) as s (state, state_name)),
      stated as (
        select r.sheet, r.row_number, r.unit_id, n.programme, n.batch, s.state,
          (r.data ->> 'date')::date as day, coalesce(r.data ->> 'reference', '') as reference,
          coalesce(r.data ->> 'reason', '') as reason, d.id as designation_id, last.state as before,
          last.state_name as before_name, last.event_date
        from import_row r
        join name n on n.programme_name = r.data ->> 'programme'
          and n.batch_name = r.data ->> 'batch'
        join state s on s.state_name = r.data ->> 'state'
        left join designation d on d.programme = n.programme and d.batch = n.batch
          and d.unit_id = r.unit_id
        left join lateral (
          select e.state, e.event_date, b.state_name from designation_event e
          join state b on b.state = e.state where e.designation_id = d.id
          order by e.event_date desc, e.record_time desc, e.id desc limit 1) last on true
        where r.import_id = ? and r.usable)
      """;
  private static final String COMPARE =
      STATED
          + """
          update import_row r set in_force = jsonb_build_object(
            'programme', r.data ->> 'programme', 'batch', r.data ->> 'batch',
            'state', t.before_name, 'date', t.event_date,
            'reference', r.data ->> 'reference', 'reason', r.data ->> 'reason')
          from stated t
          where r.import_id = ? and r.sheet = t.sheet and r.row_number = t.row_number
            and t.before is not null\
          """;
  private static final String ADD =
      STATED
          + """
          insert into designation (id, programme, batch, unit_id)
          select gen_random_uuid(), programme, batch, unit_id from stated
          on conflict (programme, batch, unit_id) do update
            set version = designation.version + 1\
          """;
  private static final String EVENTS =
      STATED
          + """
          insert into designation_event (id, designation_id, state, event_date, reason,
            reference, recorded_by, import_id)
          select gen_random_uuid(), designation_id, state, day, reason, reference,
            (select username from import_job where id = ?), ?
          from stated
          where before is distinct from state and (event_date is null or day >= event_date)\
          """;

  private final Connection connection;
  private final ImportRef ref;
  private final ProgrammeNames names;

  StagedDesignations(Connection connection, ImportRef ref, ProgrammeNames names) {
    this.connection = connection;
    this.ref = ref;
    this.names = names;
  }

  @Override
  public void compare() throws SQLException {
    run(COMPARE, ref.importId());
  }

  @Override
  public void confirm() throws SQLException {
    run(ADD);
    run(EVENTS, ref.importId(), ref.importId());
  }

  @Override
  public void undo() throws SQLException {
    Statements.run(connection, "delete from designation_event where import_id = ?", ref.importId());
    Statements.run(
        connection,
        """
        delete from designation d
        where not exists (select 1 from designation_event e where e.designation_id = d.id)\
        """);
  }

  private void run(String sql, Object... more) throws SQLException {
    var rows = names.rows();
    var states = names.stateRows();
    var arguments = new Object[7 + more.length];
    for (var column = 0; column < 4; column++) {
      arguments[column] = Statements.texts(connection, rows, column);
    }
    arguments[4] = Statements.texts(connection, states, 0);
    arguments[5] = Statements.texts(connection, states, 1);
    arguments[6] = ref.importId();
    System.arraycopy(more, 0, arguments, 7, more.length);
    Statements.run(connection, sql, arguments);
  }
}
