package cn.liandong.organization;

import cn.liandong.common.id.Ids;
import cn.liandong.common.scope.Role;
import cn.liandong.common.test.Owner;
import cn.liandong.common.test.TestTokens;
import cn.liandong.organization.unit.Level;
import cn.liandong.organization.unit.NewUnit;
import cn.liandong.organization.unit.UnitWriter;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Two counties, two school districts and their schools, and someone in charge of each. */
@Singleton
public class TestRegistry {

  public static final LocalDate START = LocalDate.of(2020, 1, 1);

  public static final String COUNTY_ADMIN = "county-admin";
  public static final String LEADER = "leader";
  public static final String TOWN_ADMIN = "town-admin";
  public static final String SCHOOL_ADMIN = "school-admin";
  public static final List<String> STRANGERS =
      List.of("sibling-county", "sibling-town", "sibling-school", "nobody");

  private final javax.sql.DataSource dataSource;

  public NewUnit county;
  public NewUnit otherCounty;
  public NewUnit town;
  public NewUnit otherTown;
  public NewUnit school;
  public NewUnit secondSchool;
  public NewUnit otherSchool;

  TestRegistry(@DataSource("organization") javax.sql.DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public static <T> T as(T stub, String person) {
    return TestTokens.attach(stub, TestTokens.bearer("subject-" + person, person));
  }

  public static <T> T asService(T stub) {
    return TestTokens.attach(
        stub, TestTokens.bearer("subject-service", "service-account-metrics", "service"));
  }

  public void reset() throws SQLException {
    clear();
    county = NewUnit.root("610526", "蒲城县教育体育局", Level.COUNTY, START);
    otherCounty = NewUnit.root("610527", "白水县教育局", Level.COUNTY, START);
    town = child(county, null, "罕井镇中心校", Level.DISTRICT, 1);
    otherTown = child(county, null, "孙镇中心校", Level.DISTRICT, 2);
    school = child(town, "2161020036", "罕井镇第二小学", Level.SCHOOL, 0);
    secondSchool = child(town, "2161020037", "罕井镇第十小学", Level.SCHOOL, 0);
    otherSchool = child(otherTown, "2161020042", "孙镇第一小学", Level.SCHOOL, 0);
    add(List.of(county, otherCounty, town, otherTown, secondSchool, school, otherSchool));
    grant(COUNTY_ADMIN, Role.COUNTY_ADMINISTRATOR, county);
    grant(LEADER, Role.COUNTY_LEADER, county);
    grant(TOWN_ADMIN, Role.TOWN_ADMINISTRATOR, town);
    grant(SCHOOL_ADMIN, Role.SCHOOL_ADMINISTRATOR, school);
    grant("sibling-county", Role.COUNTY_ADMINISTRATOR, otherCounty);
    grant("sibling-town", Role.TOWN_ADMINISTRATOR, otherTown);
    grant("sibling-school", Role.SCHOOL_ADMINISTRATOR, otherSchool);
  }

  /** A county without districts and schools. */
  public void resetToCounty() throws SQLException {
    clear();
    county = NewUnit.root("610526", "蒲城县", Level.COUNTY, START);
    add(List.of(county));
    grant(COUNTY_ADMIN, Role.COUNTY_ADMINISTRATOR, county);
    grant(LEADER, Role.COUNTY_LEADER, county);
  }

  private void clear() throws SQLException {
    Owner.sql(
        "organization",
        """
        truncate grant_ref, denominator, unit_code, class_change, class_act, class_gap, school_class,
          unit_change, unit_succession, unit_operation, unit_version, unit, import_head cascade\
        """);
  }

  public static NewUnit child(NewUnit parent, String code, String name, Level level, int order) {
    var id = Ids.next();
    return new NewUnit(
        id,
        code,
        name,
        List.of(),
        level,
        level == Level.SCHOOL ? "211" : "",
        "",
        "教育部门",
        "",
        order,
        "",
        parent.id(),
        parent.path() + id + "/",
        START);
  }

  public void add(List<NewUnit> units) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        var writer = new UnitWriter(connection);
        writer.lock();
        writer.add(units);
        connection.commit();
      } finally {
        connection.rollback();
      }
    }
  }

  public void grant(String person, Role role, NewUnit unit) throws SQLException {
    sql(
        "insert into grant_ref values (?, ?, ?, ?, ?, ?, ?, null)",
        UUID.randomUUID(),
        accountOf(person),
        "subject-" + person,
        person,
        role.name(),
        unit.id(),
        START);
  }

  public static UUID accountOf(String person) {
    return UUID.nameUUIDFromBytes(person.getBytes());
  }

  public void headcount(NewUnit school, String year, LocalDate from, int teachers)
      throws SQLException {
    sql(
        """
        insert into denominator (id, unit_id, school_year, effective_date, teachers, students,
          classes, file_name, sheet, row_number, import_id)
        values (?, ?, ?, ?, ?, 100, 6, 'returns.xlsx', '小学', 4, ?)\
        """,
        Ids.next(),
        school.id(),
        year,
        from,
        teachers,
        UUID.randomUUID());
  }

  /** A first class of the first grade. */
  public void schoolClass(UUID school, LocalDate built) throws SQLException {
    sql(
        """
        insert into school_class (id, school_id, stage, entry_years, number, school_system, built_on)
        values (?, ?, 'PRIMARY', array[2025], 1, '63', ?)\
        """,
        Ids.next(),
        school,
        built);
  }

  public void sql(String sql, Object... arguments) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.execute();
    }
  }

  public long count(String sql, Object... arguments) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  public List<Long> numbers(String sql, Object... arguments) throws SQLException {
    return texts(sql, arguments).stream().map(Long::valueOf).toList();
  }

  public List<String> texts(String sql, Object... arguments) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      try (var rows = statement.executeQuery()) {
        var all = new ArrayList<String>();
        while (rows.next()) {
          all.add(rows.getString(1));
        }
        return all;
      }
    }
  }
}
