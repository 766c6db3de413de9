package cn.liandong.metrics;

import cn.liandong.metrics.TestRegistry.Kind;
import cn.liandong.proto.metrics.v1.ImportService;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * A county of its own for one test class: two towns whose schools, in turn of the one and the
 * other, all have 20 teachers, 300 students and 10 classes; the second town lies in the country.
 */
final class TinyCounty {

  private static final List<String> HEADING =
      List.of(
          "学校标识码,学校名称,教师,教师,教师,学生,学生,校级管理员,校级管理员,行政班,资源访问量,资源访问量,教学工具,教学工具,"
              + "作业,课表,教研群,教研群,教研群,信息填报,信息填报,归班,设备,设备",
          ",,注册人数,认证人数,活跃人数,注册人数,活跃人数,是否激活,登录天数,已建班级数,教师,学生,在线测试,作业批改,"
              + "发布数,发布数,群数,主题讨论参与人次,资源分享数,已填项数,应填项数,已归班人数,活跃设备数,登记设备数");
  private static final String ROW =
      "%s,%s,18,17,%d,280,200,是,12,9,%d,3000,5,6,7,8,1,9,4,45,50,290,30,40";

  final String key;
  final UUID id;
  final List<UUID> schools = new ArrayList<>();

  private TinyCounty(String key) {
    this.key = key;
    this.id = id("");
  }

  /** Users are named by the key: {@code key}, {@code key-leader}, {@code key-town-2}, … */
  static TinyCounty create(Handle handle, String key, int schools) {
    var county = new TinyCounty(key);
    county.create(new TestRegistry(handle), schools);
    return county;
  }

  private void create(TestRegistry registry, int count) {
    registry.unit(id, code(0), key + "县", Kind.of("COUNTY"), 0, null, "/" + id + "/");
    registry.grant(key, "COUNTY_ADMINISTRATOR", id);
    registry.grant(key + "-leader", "COUNTY_LEADER", id);
    for (var town = 1; town <= 2; town++) {
      registry.unit(
          town(town), "", key + "镇" + town, Kind.of("DISTRICT"), town, id, path(town(town)));
      registry.grant(key + "-town-" + town, "TOWN_ADMINISTRATOR", town(town));
    }
    for (var number = 1; number <= count; number++) {
      var school = id("school " + number);
      var town = town(2 - number % 2);
      var kind = new Kind("SCHOOL", "211", number % 2 == 1 ? "121" : "220");
      registry.unit(
          school, code(number), name(number), kind, number, town, path(town) + school + "/");
      registry.headcount(school, 20, 300, 10, "年报");
      registry.grant(key + "-school-" + number, "SCHOOL_ADMINISTRATOR", school);
      schools.add(school);
    }
  }

  private UUID id(String of) {
    return UUID.nameUUIDFromBytes((key + "/" + of).getBytes(StandardCharsets.UTF_8));
  }

  UUID town(int number) {
    return id("town " + number);
  }

  private String path(UUID town) {
    return "/" + id + "/" + town + "/";
  }

  private String code(int number) {
    return "%d%03d".formatted(1_000_000 + Math.floorMod(key.hashCode(), 9_000_000), number);
  }

  String name(int number) {
    return key + "第" + number + "小学";
  }

  /** A usage export; a school with a negative number of active teachers is not in the file. */
  byte[] usage(String period, int... active) {
    var lines = new ArrayList<String>();
    lines.add(period + "平台使用数据");
    lines.addAll(HEADING);
    for (var i = 0; i < active.length; i++) {
      if (active[i] >= 0) {
        lines.add(ROW.formatted(code(i + 1), name(i + 1), active[i], active[i] * 10));
      }
    }
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  void bring(ImportService service, String period, int... active) {
    ImportDoor.of(key, service).bring(id, "usage", period + ".csv", usage(period, active));
  }
}
