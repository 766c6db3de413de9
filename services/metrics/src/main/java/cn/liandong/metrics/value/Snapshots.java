package cn.liandong.metrics.value;

import cn.liandong.common.period.Period;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads a county as it stood on the last day of a period, with the values now in force. */
@ApplicationScoped
public class Snapshots {

  private static final String UNITS =
      """
      select u.id, u.code, u.name, u.path, u.school_type, u.urban_rural, u.order_number,
        u.participation_out, u.participation_reason, u.participation_document,
        u.participation_from, u.participation_until,
        p.name as parent_name, d.teachers, d.students, d.classes, d.source
      from unit_ref u
      left join unit_ref p on p.id = u.parent_id
        and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
      left join lateral (
        select * from denominator_ref d
        where d.unit_id = u.id and d.effective_date <= :day
        order by d.effective_date desc limit 1) d on true
      where u.path like :path || '%' and u.level = :level
        and u.valid_from <= :day and (u.valid_to is null or u.valid_to > :day)
      order by u.order_number, u.code, u.name\
      """;
  private static final String REPORTS =
      """
      select r.unit_id, r.import_id, r.file_name, r.sheet, r.row_number, r.record_time,
        r."values"::text as figures
      from report r
      where r.period = :period and r.supersede_time is null
        and r.unit_id in (select id from unit_ref where path like :path || '%')
      order by r.record_time\
      """;
  private static final TypeReference<Map<String, Long>> FIGURES = new TypeReference<>() {};

  private final ObjectMapper json;

  Snapshots(ObjectMapper json) {
    this.json = json;
  }

  /**
   * @param level of the units that are ranked, such as SCHOOL
   */
  public Snapshot load(Handle handle, County county, Period period, String level) {
    var reports = reports(handle, county, period);
    var units =
        handle
            .createQuery(UNITS)
            .bind("day", period.lastDay())
            .bind("path", county.path())
            .bind("level", level)
            .map((row, context) -> unit(row, period.lastDay(), reports))
            .list();
    return new Snapshot(period, units);
  }

  private record Report(Source source, Map<String, Long> figures) {}

  private Map<UUID, List<Report>> reports(Handle handle, County county, Period period) {
    var byUnit = new HashMap<UUID, List<Report>>();
    handle
        .createQuery(REPORTS)
        .bind("period", period.toString())
        .bind("path", county.path())
        .map((row, context) -> Map.entry(row.getObject("unit_id", UUID.class), report(row)))
        .forEach(e -> byUnit.computeIfAbsent(e.getKey(), u -> new ArrayList<>()).add(e.getValue()));
    return byUnit;
  }

  private Report report(ResultSet row) throws SQLException {
    return new Report(
        new Source(
            row.getObject("import_id", UUID.class),
            row.getString("file_name"),
            row.getString("sheet"),
            row.getInt("row_number"),
            row.getTimestamp("record_time").toInstant()),
        figures(row.getString("figures")));
  }

  Map<String, Long> figures(String text) {
    try {
      return json.readValue(text, FIGURES);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MeasuredUnit unit(
      ResultSet row, LocalDate lastDay, Map<UUID, List<Report>> reports) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var values = new TreeMap<String, Long>();
    var sources = new TreeMap<String, Source>();
    for (var report : reports.getOrDefault(id, List.of())) {
      values.putAll(report.figures);
      report.figures.keySet().forEach(element -> sources.put(element, report.source));
    }
    for (var headcount : List.of("teachers", "students", "classes")) {
      var value = row.getObject(headcount, Integer.class);
      if (value != null) {
        values.put(headcount, value.longValue());
      }
    }
    return new MeasuredUnit(
        id,
        Objects.requireNonNullElse(row.getString("code"), ""),
        row.getString("name"),
        Objects.requireNonNullElse(row.getString("parent_name"), ""),
        row.getString("path"),
        row.getString("school_type"),
        row.getString("urban_rural"),
        row.getInt("order_number"),
        values,
        sources,
        Optional.ofNullable(row.getString("source")),
        Exemption.of(row).filter(one -> one.holdsOn(lastDay)).map(Exemption::text));
  }
}
