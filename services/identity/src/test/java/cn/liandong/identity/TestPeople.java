package cn.liandong.identity;

import cn.liandong.common.scope.Role;
import cn.liandong.common.test.TestTokens;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Two counties, two towns and their schools, and someone in charge of each. */
@Singleton
public class TestPeople {

  public static final LocalDate START = LocalDate.of(2020, 1, 1);
  public static final List<String> STRANGERS =
      List.of("sibling-county", "sibling-town", "sibling-school", "nobody");

  public static final UUID COUNTY = id("county");
  public static final UUID OTHER_COUNTY = id("other county");
  public static final UUID TOWN = id("town");
  public static final UUID OTHER_TOWN = id("other town");
  public static final UUID SCHOOL = id("school");
  public static final UUID OTHER_SCHOOL = id("other school");

  private final javax.sql.DataSource dataSource;

  TestPeople(@DataSource("identity") javax.sql.DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes());
  }

  public static <T> T as(T stub, String person) {
    return TestTokens.attach(stub, TestTokens.bearer("subject-" + person, person));
  }

  public static <T> T asService(T stub) {
    return TestTokens.attach(
        stub, TestTokens.bearer("subject-service", "service-account-metrics", "service"));
  }

  /** In one transaction, since background work looks at the same tables. */
  public void reset() throws SQLException {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      clear(connection);
      unit(connection, COUNTY, null, "COUNTY", COUNTY + "/");
      unit(connection, OTHER_COUNTY, null, "COUNTY", OTHER_COUNTY + "/");
      var town = COUNTY + "/" + TOWN + "/";
      var otherTown = COUNTY + "/" + OTHER_TOWN + "/";
      unit(connection, TOWN, COUNTY, "DISTRICT", town);
      unit(connection, OTHER_TOWN, COUNTY, "DISTRICT", otherTown);
      unit(connection, SCHOOL, TOWN, "SCHOOL", town + SCHOOL + "/");
      unit(connection, OTHER_SCHOOL, OTHER_TOWN, "SCHOOL", otherTown + OTHER_SCHOOL + "/");
      person(connection, "county-admin", Role.COUNTY_ADMINISTRATOR, COUNTY);
      person(connection, "county-leader", Role.COUNTY_LEADER, COUNTY);
      person(connection, "town-admin", Role.TOWN_ADMINISTRATOR, TOWN);
      person(connection, "school-admin", Role.SCHOOL_ADMINISTRATOR, SCHOOL);
      person(connection, "sibling-county", Role.COUNTY_ADMINISTRATOR, OTHER_COUNTY);
      person(connection, "sibling-town", Role.TOWN_ADMINISTRATOR, OTHER_TOWN);
      person(connection, "sibling-school", Role.SCHOOL_ADMINISTRATOR, OTHER_SCHOOL);
      person(connection, "sysadmin", Role.SYSTEM_ADMINISTRATOR, COUNTY);
      person(connection, "secadmin", Role.SECURITY_ADMINISTRATOR, COUNTY);
      person(connection, "auditor", Role.AUDIT_ADMINISTRATOR, COUNTY);
      account(connection, "teacher", "subject-teacher");
      connection.commit();
    }
  }

  /** As after the first start: the root has arrived, nobody was granted anything. */
  public void resetToRoot() throws SQLException {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      clear(connection);
      unit(connection, COUNTY, null, "COUNTY", COUNTY + "/");
      connection.commit();
    }
  }

  /**
   * Locks in the order of the worker, which may still be ending the sessions of the test before.
   */
  private static void clear(Connection connection) throws SQLException {
    run(connection, "select 1 from keycloak_order for update");
    run(connection, "select revision from feed_revision for update");
    run(
        connection,
        """
        delete from consent; delete from consent_notice;
        delete from correction_request; delete from deletion_request; delete from erased_mark; delete from platform_call; delete from platform_account; delete from platform_list;
        delete from person_before; delete from person_event; delete from leave_of_absence;
        delete from membership; delete from person\
        """);
    run(
        connection,
        "delete from agency_use; delete from agency_client; delete from upstream_link; delete from hand_over; delete from emergency_access; delete from role_grant; delete from activation_code; delete from keycloak_order;"
            + " delete from account; delete from unit_ref");
  }

  private static void unit(Connection connection, UUID id, UUID parent, String level, String path)
      throws SQLException {
    run(
        connection,
        """
        insert into unit_ref (id, valid_from, name, level, parent_id, path, revision)
        values (?, ?, ?, ?, ?, ?, 1)\
        """,
        id,
        START,
        "单位" + id.toString().substring(0, 4),
        level,
        parent,
        path);
  }

  private static void person(Connection connection, String name, Role role, UUID unit)
      throws SQLException {
    account(connection, name, "subject-" + name);
    run(
        connection,
        "insert into role_grant values (?, ?, ?, ?, ?, null)",
        id(name + " grant"),
        id(name),
        role.name(),
        unit,
        START);
  }

  private static void account(Connection connection, String name, String subject)
      throws SQLException {
    run(connection, "update feed_revision set revision = revision + 1 where feed = 'grant'");
    run(
        connection,
        """
        insert into account (id, username, subject, name, revision)
        select ?, ?, ?, ?, revision from feed_revision where feed = 'grant'\
        """,
        id(name),
        name,
        subject,
        name);
  }

  /** One of every role there, by the name of the role. */
  public List<String> officials(UUID unit) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      var names = new ArrayList<String>();
      for (var role : Role.values()) {
        person(connection, role.name(), role, unit);
        names.add(role.name());
      }
      connection.commit();
      return names;
    }
  }

  public void linkedAccount(String name, String subject, UUID unit) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      account(connection, name, subject);
      run(connection, "update account set unit_id = ? where username = ?", unit, name);
      connection.commit();
    }
  }

  /** Another agency's program that signs in as {@link #program}, with three calls a day. */
  public void registeredProgram(String key, UUID unit) throws SQLException {
    sql(
        """
        with next as (
          update feed_revision set revision = revision + 1 where feed = 'grant' returning revision)
        insert into account (id, username, subject, name, program, state, revision)
        select ?, ?, ?, '程序', true, 'ACTIVATED', revision from next\
        """,
        id(key),
        program(key),
        "subject-" + program(key));
    sql(
        """
        insert into agency_client (id, request_id, agency, contact, unit_id, purposes, daily_quota,
          valid_from, valid_to, public_key, key_id)
        values (?, ?, '县统计局', '综合股', ?, array['UNITS'], 3, ?, '2099-01-01', '{}', 'x')\
        """,
        id(key),
        key,
        unit,
        START);
    sql(
        "insert into role_grant values (?, ?, 'AGENCY', ?, ?, '2099-01-01')",
        id(key + " grant"),
        id(key),
        unit,
        START);
  }

  public static String program(String key) {
    return "service-account-agency-" + id(key);
  }

  /** Someone who belongs to a unit, without numbers. */
  public void person(String key, String name, UUID unit) throws SQLException {
    sql(
        "insert into person (id, name, search_text, sort_key, kind) values (?, ?, ?, ?, 'TEACHER')",
        id(key),
        name,
        name,
        name);
    sql(
        """
        insert into membership (id, person_id, unit_id, kind, valid_from)
        values (gen_random_uuid(), ?, ?, 'HOME', ?)\
        """,
        id(key),
        unit,
        START);
  }

  /** A request about the person's position that waits. */
  public void correction(String key, String person) throws SQLException {
    sql(
        """
        insert into correction_request (id, request_id, person_id, field, wanted)
        values (?, gen_random_uuid(), ?, 'POSITION', 'sealed:x')\
        """,
        id(key),
        id(person));
  }

  /** An access of the county's system administrator that has ended. */
  public void emergencyAccess(String key, UUID unit) throws SQLException {
    sql(
        "insert into role_grant values (?, ?, 'EMERGENCY_READER', ?, ?, ?)",
        id(key + " grant"),
        id("sysadmin"),
        unit,
        START,
        START.plusDays(1));
    sql(
        """
        insert into emergency_access (id, request_id, account_id, grant_id, unit_id, reason,
          open_time, until_time)
        values (?, gen_random_uuid(), ?, ?, ?, '数据对不上，需要核对', '2020-01-01', '2020-01-02')\
        """,
        id(key),
        id("sysadmin"),
        id(key + " grant"),
        unit);
  }

  /** A request by the county's administrator that waits. */
  public void deletion(String key, String person) throws SQLException {
    sql(
        """
        insert into deletion_request (id, request_id, person_id, started_by)
        values (?, gen_random_uuid(), ?, 'county-admin')\
        """,
        id(key),
        id(person));
  }

  /** Put to everybody of the unit; covers no number. */
  public void consentNotice(String key, UUID unit) throws SQLException {
    sql(
        """
        insert into consent_notice (id, request_id, unit_id, title, content, coverage, username)
        values (?, gen_random_uuid(), ?, '公开姓名', '在获奖名单里公开姓名', 'NONE', 'county-admin')\
        """,
        id(key),
        unit);
  }

  public void forgetImports() throws SQLException {
    sql(
        """
        delete from import_head; delete from import_answer; delete from import_question;
        delete from import_missing; delete from import_parent; delete from import_row;
        delete from import_part; delete from import_job\
        """);
  }

  /** Every row of every table, as text. */
  public String dump() throws SQLException {
    var tables =
        text(
            """
            select string_agg(table_name, ' ') from information_schema.tables
            where table_schema = 'identity' and table_type = 'BASE TABLE'\
            """);
    var dump = new StringBuilder();
    for (var table : tables.split(" ")) {
      dump.append(text("select string_agg(t::text, ' ') from %s t".formatted(table)));
    }
    return dump.toString();
  }

  /** An import of teachers by the county's administrator, of which only the beginning is there. */
  public void beginImport(String key, UUID unit) throws SQLException {
    sql(
        """
        insert into import_job (id, template, unit_id, file_name, file_size, state, request_id,
          subject, username, create_time)
        values (?, 'teachers', ?, 'x.csv', 1, 'UPLOADING', ?, 'subject-county-admin',
          'county-admin', clock_timestamp()) on conflict do nothing\
        """,
        id(key),
        unit,
        key);
  }

  public static String name(UUID unit) {
    return "单位" + unit.toString().substring(0, 4);
  }

  public void waitingAccount(String name) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      account(connection, name, null);
      connection.commit();
    }
  }

  public void sql(String sql, Object... arguments) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      run(connection, sql, arguments);
    }
  }

  private static void run(Connection connection, String sql, Object... arguments)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.execute();
    }
  }

  public String text(String sql, Object... arguments) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      try (var row = statement.executeQuery()) {
        return row.next() ? String.valueOf(row.getString(1)) : "";
      }
    }
  }

  public long count(String sql, Object... arguments) throws SQLException {
    return Long.parseLong(text(sql, arguments));
  }
}
