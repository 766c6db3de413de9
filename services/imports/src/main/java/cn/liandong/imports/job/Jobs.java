package cn.liandong.imports.job;

import static cn.liandong.imports.job.ImportError.IMPORT_NOT_FOUND;

import cn.liandong.common.page.Page;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Imports in the database; every query carries the caller's scope. */
final class Jobs {

  static final String[] READERS = Role.names(Role.COUNTY_ADMINISTRATOR, Role.COUNTY_LEADER);
  static final String[] WRITERS = Role.names(Role.COUNTY_ADMINISTRATOR);

  private static final String SCOPED = "i.unit_id in (select v.id from visible_units(?, ?, ?) v)";

  private final Clock clock;

  Jobs(Clock clock) {
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  boolean mayWrite(Connection connection, Caller caller, UUID unitId) throws SQLException {
    return Sql.exists(
        connection,
        "select 1 from visible_units(?, ?, ?) v where v.id = ?",
        caller.subject(),
        WRITERS,
        today(),
        unitId);
  }

  Job requireReadable(Connection connection, Caller caller, UUID id) throws SQLException {
    return find(connection, caller, READERS, id, "").orElseThrow(Jobs::notFound);
  }

  /** Locked until the transaction ends. */
  Job requireWritable(Connection connection, Caller caller, UUID id) throws SQLException {
    return find(connection, caller, WRITERS, id, " for update of i").orElseThrow(Jobs::notFound);
  }

  /** Work on a job that is locked is on the caller's behalf from now on. */
  Job take(Connection connection, Caller caller, Job job) throws SQLException {
    return Sql.find(
            connection,
            "update import_job set actor_subject = ?, actor_username = ? where id = ? returning *",
            Job::of,
            caller.subject(),
            caller.username(),
            job.id())
        .orElseThrow();
  }

  /** On nobody's behalf: for work that an allowed call ordered. */
  Optional<Job> find(Connection connection, UUID id) throws SQLException {
    return Sql.find(connection, "select * from import_job where id = ?", Job::of, id);
  }

  Optional<Job> findByRequest(Connection connection, Caller caller, String requestId)
      throws SQLException {
    return Sql.find(
        connection,
        "select * from import_job where subject = ? and request_id = ?",
        Job::of,
        caller.subject(),
        requestId);
  }

  Page<Job> list(
      Connection connection, Caller caller, String unitId, String template, PageRequest page)
      throws SQLException {
    var rows =
        Sql.list(
            connection,
            "select i.* from import_job i where "
                + SCOPED
                + """
                 and (? = '' or i.unit_id::text = ?) and (? = '' or i.template = ?)
                and i.state <> 'DISCARDED' and (i.create_time, i.id) < (?, ?)
                order by i.create_time desc, i.id desc limit ?\
                """,
            Job::of,
            caller.subject(),
            READERS,
            today(),
            unitId,
            unitId,
            template,
            template,
            Instant.parse(page.key(0, "9999-01-01T00:00:00Z")),
            UUID.fromString(page.key(1, "ffffffff-ffff-ffff-ffff-ffffffffffff")),
            page.limit());
    return page.cut(rows, job -> List.of(job.createTime().toString(), job.id().toString()));
  }

  Job requireLastConfirmed(Connection connection, Caller caller, UUID unitId, Set<String> templates)
      throws SQLException {
    return Sql.find(
            connection,
            "select i.* from import_job i where "
                + SCOPED
                + """
                 and i.unit_id = ? and i.template = any (?) and i.state = 'CONFIRMED'
                order by i.create_time desc, i.id desc limit 1\
                """,
            Job::of,
            caller.subject(),
            READERS,
            today(),
            unitId,
            templates.toArray(String[]::new))
        .orElseThrow(() -> IMPORT_NOT_FOUND.because("这个单位还没有确认过的导入，或者它不在您的管理范围内。请先导入平台数据，或上传名单。"));
  }

  void setState(Connection connection, UUID id, JobState state, String problem)
      throws SQLException {
    Sql.update(
        connection,
        "update import_job set state = ?, problem = ?, revision = revision + 1 where id = ?",
        state,
        problem,
        id);
  }

  static RuntimeException notFound() {
    return IMPORT_NOT_FOUND.because("没有这次导入，或者它不在您的管理范围内。");
  }

  /** The unit stands alone so that the visible units are looked up by it, not all listed. */
  private Optional<Job> find(
      Connection connection, Caller caller, String[] roles, UUID id, String lock)
      throws SQLException {
    return Sql.find(
        connection,
        """
        select i.* from import_job i where i.id = ?
          and exists (select 1 from visible_units(?, ?, ?) v
                      where v.id = (select j.unit_id from import_job j where j.id = ?))\
        """
            + lock,
        Job::of,
        id,
        caller.subject(),
        roles,
        today(),
        id);
  }
}
