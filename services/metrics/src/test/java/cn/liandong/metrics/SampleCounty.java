package cn.liandong.metrics;

import cn.liandong.common.id.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jdbi.v3.core.Handle;

/** The sample county as organization and identity would project it. */
final class SampleCounty {

  static final LocalDate SINCE = LocalDate.of(2024, 9, 1);
  static final UUID COUNTY = UUID.fromString("00000000-0000-7000-8000-000000000001");
  static final UUID SIBLING_COUNTY = UUID.fromString("00000000-0000-7000-8000-000000000002");

  private final Handle handle;
  private final Map<String, UUID> districts = new HashMap<>();
  private final Map<String, UUID> schools = new HashMap<>();

  private SampleCounty(Handle handle) {
    this.handle = handle;
  }

  static SampleCounty load(Handle handle) {
    var county = new SampleCounty(handle);
    county.unit(COUNTY, "610526", "蒲城县", "COUNTY", "", "", 0, null, "/" + COUNTY + "/");
    county.unit(
        SIBLING_COUNTY, "610527", "邻县", "COUNTY", "", "", 0, null, "/" + SIBLING_COUNTY + "/");
    county.readUnits();
    county.readReturns();
    county.grant("county", "COUNTY_ADMINISTRATOR", COUNTY);
    county.grant("leader", "COUNTY_LEADER", COUNTY);
    county.grant("neighbour", "COUNTY_ADMINISTRATOR", SIBLING_COUNTY);
    county.grant("town", "TOWN_ADMINISTRATOR", county.districts.get("罕井镇中心校"));
    county.grant("school", "SCHOOL_ADMINISTRATOR", county.school("2161020036"));
    return county;
  }

  UUID school(String code) {
    return schools.get(code);
  }

  private void readUnits() {
    try (var workbook = open("pucheng-units.xlsx")) {
      for (var row : workbook.getSheetAt(0)) {
        if (text(row, 1).matches("\\d{10}")) {
          school(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void school(Row row) {
    var parent = districts.computeIfAbsent(text(row, 3), this::district);
    var id = Ids.next();
    schools.put(text(row, 1), id);
    unit(
        id,
        text(row, 1),
        text(row, 2),
        "SCHOOL",
        text(row, 4),
        text(row, 6),
        Integer.parseInt(text(row, 0)),
        parent,
        "/" + COUNTY + "/" + parent + "/" + id + "/");
  }

  private UUID district(String name) {
    var id = Ids.next();
    unit(id, "", name, "DISTRICT", "", "", 0, COUNTY, "/" + COUNTY + "/" + id + "/");
    return id;
  }

  private void unit(
      UUID id,
      String code,
      String name,
      String level,
      String type,
      String urbanRural,
      int order,
      UUID parent,
      String path) {
    handle.execute(
        """
        insert into unit_ref (id, valid_from, code, name, level, school_type, urban_rural,
          order_number, parent_id, path, revision)
        values (?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, 1)\
        """,
        id,
        SINCE,
        code,
        name,
        level,
        type,
        urbanRural,
        order,
        parent,
        path);
  }

  private void readReturns() {
    try (var workbook = open("pucheng-returns-2024.xlsx")) {
      for (var sheet : workbook) {
        for (var row : sheet) {
          if (text(row, 0).matches("\\d{10}")) {
            handle.execute(
                "insert into denominator_ref values (?, ?, '2024-2025', ?, ?, ?, ?, true)",
                schools.get(text(row, 0)),
                SINCE,
                Integer.parseInt(text(row, 3)),
                Integer.parseInt(text(row, 4)),
                Integer.parseInt(text(row, 5)),
                "pucheng-returns-2024.xlsx " + sheet.getSheetName());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void grant(String username, String role, UUID unit) {
    handle.execute(
        "insert into grant_ref values (?, ?, ?, ?, ?, ?, ?, null)",
        Ids.next(),
        Ids.next(),
        "subject-" + username,
        username,
        role,
        unit,
        SINCE);
  }

  private static XSSFWorkbook open(String name) throws IOException {
    try (var file = SampleCounty.class.getResourceAsStream("/samples/" + name)) {
      return new XSSFWorkbook(file);
    }
  }

  private static String text(Row row, int column) {
    return new DataFormatter().formatCellValue(row.getCell(column)).strip();
  }
}
