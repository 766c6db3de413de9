package cn.liandong.organization.facility;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The sum over a class of schools. Schools without counts are told apart: missing is not zero.
 *
 * @param group empty for all schools, or for schools whose class is not known
 */
record Totals(
    Grouping grouping, String group, int schools, int reporting, Map<String, Integer> sums) {

  enum Grouping {
    ALL,
    URBAN_RURAL,
    SCHOOL_TYPE
  }

  static List<Totals> of(
      List<School> schools,
      Function<School, String> urbanRural,
      Function<School, String> schoolType) {
    var totals = new ArrayList<Totals>();
    totals.add(of(Grouping.ALL, "", schools));
    by(schools, urbanRural)
        .forEach((group, members) -> totals.add(of(Grouping.URBAN_RURAL, group, members)));
    by(schools, schoolType)
        .forEach((group, members) -> totals.add(of(Grouping.SCHOOL_TYPE, group, members)));
    return totals;
  }

  private static Map<String, List<School>> by(
      List<School> schools, Function<School, String> group) {
    return schools.stream().collect(groupingBy(group, TreeMap::new, toList()));
  }

  private static Totals of(Grouping grouping, String group, List<School> schools) {
    var sums = new LinkedHashMap<String, Integer>();
    schools.stream()
        .flatMap(school -> school.counts().stream())
        .forEach(count -> sums.merge(count.kind(), count.count(), Math::addExact));
    var reporting = (int) schools.stream().filter(s -> !s.counts().isEmpty()).count();
    return new Totals(grouping, group, schools.size(), reporting, sums);
  }
}
