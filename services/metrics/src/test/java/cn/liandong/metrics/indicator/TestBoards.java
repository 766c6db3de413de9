package cn.liandong.metrics.indicator;

import cn.liandong.common.period.Period;
import cn.liandong.metrics.value.MeasuredUnit;
import cn.liandong.metrics.value.Snapshot;
import cn.liandong.metrics.value.Source;
import cn.liandong.seeds.pack.Formulas;
import cn.liandong.seeds.pack.Pack;
import cn.liandong.seeds.pack.PackLoader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Counties whose rate of active teachers is all that matters. */
public final class TestBoards {

  public static final Pack PACK = PackLoader.load("pucheng-2025");

  private static final Measures MEASURES =
      Measures.compile(PACK.metrics().indicators(), Formulas.over(PACK.metrics().dataElements()));

  private TestBoards() {}

  /** What a school reported. */
  public record School(long active, long teachers) {}

  /** Schools of a hundred teachers; a negative number reports nothing. */
  public static Boards of(String period, int... active) {
    var schools = new ArrayList<School>();
    for (var count : active) {
      schools.add(new School(count, 100));
    }
    return of(period, schools);
  }

  public static Boards of(String period, List<School> schools) {
    var units = new ArrayList<MeasuredUnit>();
    for (var school : schools) {
      units.add(unit(units.size() + 1, school));
    }
    var parsed = Period.parse(period);
    return new Boards(MEASURES.in(parsed), new Snapshot(parsed, units));
  }

  public static UUID id(int number) {
    return new UUID(0, number);
  }

  private static MeasuredUnit unit(int number, School school) {
    var reported = school.active >= 0;
    var source = new Source(id(0), "", "", number, Instant.EPOCH);
    return new MeasuredUnit(
        id(number),
        "",
        "第" + number + "小学",
        "",
        "/",
        "211",
        "121",
        number,
        reported
            ? Map.of("activeTeachers", school.active, "teachers", school.teachers)
            : Map.of("teachers", school.teachers),
        reported ? Map.of("activeTeachers", source) : Map.of(),
        Optional.of("年报"),
        Optional.empty());
  }
}
