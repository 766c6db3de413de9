package cn.liandong.metrics;

import static cn.liandong.common.test.Failures.as;
import static cn.liandong.common.test.Failures.call;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.metrics.TestRegistry.Kind;
import cn.liandong.proto.metrics.v1.BulletinService;
import cn.liandong.proto.metrics.v1.CreateBulletinRequest;
import cn.liandong.proto.metrics.v1.GetBulletinFileRequest;
import cn.liandong.proto.metrics.v1.ImportService;
import cn.liandong.seeds.pack.PackLoader;
import cn.liandong.seeds.pack.UnitLevel;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** OD-49: a city's old workbook of nine banners becomes the table of its bulletin. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(Table2ImportTest.Ordos.class)
class Table2ImportTest {

  private static final UUID CITY = UUID.fromString("00000000-0000-7000-8000-000000000003");
  private static final int NUMBERS = 8;

  /** Its title names a day; whether the figures are the month's, the clerk says. */
  private static final String MONTH = "2023-06";

  /** The pack of a city that ranks its banners. */
  public static final class Ordos implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("liandong.pack", "ordos-2023");
    }
  }

  @Inject MetricsDatabase database;

  @GrpcClient("metrics")
  ImportService imports;

  @GrpcClient("metrics")
  BulletinService bulletins;

  @Test
  void theAnnexHoldsTheNineBannersAndTheirTenColumns() throws IOException {
    database.transaction(Table2ImportTest::createCity);
    var file = sample();
    var confirmed =
        ImportDoor.of("city", imports)
            .answering(question -> MONTH)
            .bring(CITY, "table2", "表二.xls", file);
    assertThat(confirmed.getPeriod()).isEqualTo(MONTH);

    var draft =
        call(as("city", bulletins)
                .createBulletin(
                    CreateBulletinRequest.newBuilder()
                        .setUnitId(CITY.toString())
                        .setPeriod(MONTH)
                        .build()))
            .getBulletin();
    var annexes =
        call(as("city", bulletins)
                .getBulletinFile(
                    GetBulletinFileRequest.newBuilder()
                        .setBulletinId(draft.getId())
                        .setFormat("xlsx")
                        .build()))
            .getContent()
            .toByteArray();

    var imported = banners(file);
    assertThat(imported).hasSize(9);
    assertThat(banners(annexes)).containsExactlyEntriesOf(imported);
  }

  private static Void createCity(Handle handle) {
    var registry = new TestRegistry(handle);
    registry.unit(CITY, "150600", "鄂尔多斯市", Kind.of("CITY"), 0, null, "/" + CITY + "/");
    registry.grant("city", "COUNTY_ADMINISTRATOR", CITY);
    var order = 0;
    for (var unit : PackLoader.load("ordos-2023").organization().units()) {
      if (unit.level() == UnitLevel.COUNTY) {
        var id = UUID.nameUUIDFromBytes(unit.code().getBytes());
        registry.unit(
            id,
            unit.code(),
            unit.name(),
            Kind.of("COUNTY"),
            ++order,
            CITY,
            "/" + CITY + "/" + id + "/");
      }
    }
    return null;
  }

  private static byte[] sample() throws IOException {
    try (var file =
        Table2ImportTest.class.getResourceAsStream("/samples/ordos-table2-2023-06.xls")) {
      return file.readAllBytes();
    }
  }

  /** Every numbered row of the first sheet: the banner and its figures. */
  private static Map<String, List<Long>> banners(byte[] file) throws IOException {
    var banners = new LinkedHashMap<String, List<Long>>();
    try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
      Sheet sheet = workbook.getSheetAt(0);
      for (var row : sheet) {
        if (isNumber(row.getCell(0)) && row.getCell(1) != null) {
          var figures = new ArrayList<Long>();
          for (var column = 2; column < 2 + NUMBERS; column++) {
            figures.add((long) row.getCell(column).getNumericCellValue());
          }
          banners.put(row.getCell(1).getStringCellValue(), figures);
        }
      }
    }
    return banners;
  }

  private static boolean isNumber(Cell cell) {
    return cell != null && cell.getCellType() == CellType.NUMERIC;
  }
}
