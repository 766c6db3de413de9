package cn.liandong.seeds.demo;

import java.util.ArrayList;
import java.util.List;

/** A county with real towns and invented schools; the same seed always makes the same one. */
public final class DemoCounty {

  static final String NAME = "蒲城县";

  private static final List<String> TOWNS =
      List.of(
          "奉先街道", "紫荆街道", "罕井镇", "孙镇", "兴镇", "党睦镇", "高阳镇", "永丰镇", "荆姚镇", "苏坊镇", "龙阳镇", "洛滨镇", "陈庄镇",
          "桥陵镇", "尧山镇", "椿林镇", "龙池镇");
  private static final List<String> VILLAGES = List.of("东关", "西坡", "南庄", "北原", "贾曲", "翔村");
  private static final List<String> POINTS = List.of("山王", "洼里");
  private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九");

  private final long seed;
  private final List<DemoSchool> schools = new ArrayList<>();

  public DemoCounty(long seed) {
    this.seed = seed;
    addCitySchools();
    TOWNS.forEach(this::addTown);
    addQuirks();
  }

  public long seed() {
    return seed;
  }

  /** In registry order. */
  public List<DemoSchool> schools() {
    return List.copyOf(schools);
  }

  private void addCitySchools() {
    NUMERALS.forEach(n -> add(NAME + "第" + n + "小学", "县直", SchoolKind.CITY_PRIMARY, "111"));
    NUMERALS.stream()
        .limit(5)
        .forEach(n -> add(NAME + "第" + n + "初级中学", "县直", SchoolKind.CITY_JUNIOR, "111"));
    List.of("蒲城中学", "尧山中学").forEach(name -> add(name, "县直", SchoolKind.SENIOR, "111"));
    add(NAME + "职业教育中心", "县直", SchoolKind.VOCATIONAL, "112");
    List.of("育才", "启明", "桥陵", "清华园")
        .forEach(name -> add(NAME + name + "学校", "民办", SchoolKind.NINE_YEAR, "112"));
  }

  private void addTown(String town) {
    var dice = new Dice(seed, "town", town);
    String parent = town + "中心校";
    add(town + "中心小学", parent, SchoolKind.TOWN_PRIMARY, town.endsWith("街道") ? "112" : "121");
    VILLAGES.stream()
        .limit(dice.between(2, 6))
        .forEach(name -> add(town + name + "小学", parent, SchoolKind.VILLAGE_PRIMARY, "210"));
    POINTS.stream()
        .limit(dice.between(0, 2))
        .forEach(name -> add(town + name + "教学点", parent, SchoolKind.TEACHING_POINT, "220"));
    add(town + "初级中学", parent, SchoolKind.TOWN_JUNIOR, "121");
  }

  private void add(String name, String parent, SchoolKind kind, String urbanRural) {
    schools.add(DemoSchool.of(seed, schools.size() + 1, name, parent, kind, urbanRural));
  }

  /** Some names differ from the registry's, and some schools keep people who left. */
  private void addQuirks() {
    schools.set(5, schools.get(5).writtenAs("第六小学"));
    schools.set(7, schools.get(7).writtenAs(schools.get(7).name() + "校"));
    schools.set(11, schools.get(11).writtenAs(" 蒲城县第 三初级中学 "));
    schools.set(30, schools.get(30).writtenAs(" " + schools.get(30).name() + " "));
    List.of(3, 34, 60, 90).forEach(at -> schools.set(at, schools.get(at).withLeavers()));
  }
}
