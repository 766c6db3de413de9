package cn.liandong.metrics;

import cn.liandong.common.id.Ids;
import cn.liandong.metrics.TestRegistry.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jdbi.v3.core.Handle;

/** The sample county as organization and identity would project it. */
final class SampleCounty {

  static final UUID COUNTY = UUID.fromString("00000000-0000-7000-8000-000000000001");
  static final UUID SIBLING_COUNTY = UUID.fromString("00000000-0000-7000-8000-000000000002");

  private final TestRegistry registry;
  private final Map<String, UUID> districts = new HashMap<>();
  private final Map<String, UUID> schools = new HashMap<>();

  private SampleCounty(TestRegistry registry) {
    this.registry = registry;
  }

  static SampleCounty load(Handle handle) {
    var county = new SampleCounty(new TestRegistry(handle));
    county.root(COUNTY, "610526", "蒲城县");
    county.root(SIBLING_COUNTY, "610527", "邻县");
    county.readUnits();
    county.readReturns();
    county.registry.grant("county", "COUNTY_ADMINISTRATOR", COUNTY);
    county.registry.grant("leader", "COUNTY_LEADER", COUNTY);
    county.registry.grant("neighbour", "COUNTY_ADMINISTRATOR", SIBLING_COUNTY);
    county.registry.grant("town", "TOWN_ADMINISTRATOR", county.districts.get("罕井镇中心校"));
    county.registry.grant("school", "SCHOOL_ADMINISTRATOR", county.school("2161020036"));
    return county;
  }

  private void root(UUID id, String code, String name) {
    registry.unit(id, code, name, Kind.of("COUNTY"), 0, null, "/" + id + "/");
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
    registry.unit(
        id,
        text(row, 1),
        text(row, 2),
        new Kind("SCHOOL", text(row, 4), text(row, 6)),
        Integer.parseInt(text(row, 0)),
        parent,
        "/" + COUNTY + "/" + parent + "/" + id + "/");
  }

  private UUID district(String name) {
    var id = Ids.next();
    registry.unit(id, "", name, Kind.of("DISTRICT"), 0, COUNTY, "/" + COUNTY + "/" + id + "/");
    return id;
  }

  private void readReturns() {
    try (var workbook = open("pucheng-returns-2024.xlsx")) {
      for (var sheet : workbook) {
        for (var row : sheet) {
          if (text(row, 0).matches("\\d{10}")) {
            registry.headcount(
                schools.get(text(row, 0)),
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

  private static XSSFWorkbook open(String name) throws IOException {
    try (var file = SampleCounty.class.getResourceAsStream("/samples/" + name)) {
      return new XSSFWorkbook(file);
    }
  }

  private static String text(Row row, int column) {
    return new DataFormatter().formatCellValue(row.getCell(column)).strip();
  }
}
