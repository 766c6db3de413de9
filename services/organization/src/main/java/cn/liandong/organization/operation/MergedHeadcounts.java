package cn.liandong.organization.operation;

import cn.liandong.organization.unit.Level;
import cn.liandong.organization.unit.Registry;
import cn.liandong.proto.organization.v1.DenominatorEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * What the headcounts of schools are after an operation: their own and those of the merged, until
 * returns tell. Nothing is reckoned from half the figures: what is missing stays open.
 */
final class MergedHeadcounts {

  private final Order order;
  private final Registry after;
  private final Map<UUID, Headcount> known;

  MergedHeadcounts(Order order, Registry after, Map<UUID, Headcount> known) {
    this.order = order;
    this.after = after;
    this.known = known;
  }

  List<DenominatorEffect> effects() {
    return switch (order.kind()) {
      case MERGE -> merged().stream().toList();
      case CREATE, SPLIT -> begun();
      case RENAME, RETYPE, MOVE, CLOSE, REOPEN -> List.of();
    };
  }

  private Optional<DenominatorEffect> merged() {
    var heir = order.target() == null ? order.newcomers().getFirst().id() : order.target();
    var schools = new ArrayList<>(order.units());
    if (order.target() != null) {
      schools.addFirst(heir);
    }
    if (!isSchool(heir) || reportedTogether(heir)) {
      return Optional.empty();
    }
    var missing = schools.stream().filter(school -> !known.containsKey(school)).toList();
    return Optional.of(
        missing.isEmpty()
            ? sum(heir, schools)
            : open(heir, "缺少%s的年报数据，合并后的人数待下次年报确定。".formatted(names(missing))));
  }

  /** Returns of the year that name the heir and none of the merged hold them all. */
  private boolean reportedTogether(UUID heir) {
    var year = Headcount.schoolYear(order.day());
    return known.containsKey(heir)
        && known.get(heir).schoolYear().equals(year)
        && order.units().stream()
            .noneMatch(u -> known.containsKey(u) && known.get(u).schoolYear().equals(year));
  }

  private DenominatorEffect sum(UUID heir, List<UUID> schools) {
    return effect(heir)
        .setTeachers(sum(schools, Headcount::teachers))
        .setStudents(sum(schools, Headcount::students))
        .setClasses(sum(schools, Headcount::classes))
        .setExplanation("合并前各校年报之和：" + shares(schools))
        .build();
  }

  private String shares(List<UUID> schools) {
    return schools.stream()
        .map(known::get)
        .map(h ->
            "%s（%s学年）教师%d、学生%d、班%d"
                .formatted(
                    after.get(h.unit()).name(),
                    h.schoolYear(),
                    h.teachers(),
                    h.students(),
                    h.classes()))
        .collect(Collectors.joining("；"));
  }

  private int sum(List<UUID> schools, ToIntFunction<Headcount> figure) {
    return schools.stream().map(known::get).mapToInt(figure).sum();
  }

  private List<DenominatorEffect> begun() {
    var schools = new ArrayList<>(order.newcomers().stream().map(Order.Newcomer::id).toList());
    if (order.goesOn()) {
      schools.add(order.first());
    }
    return schools.stream()
        .filter(this::isSchool)
        .map(school -> open(school, "人数待下次年报确定。"))
        .toList();
  }

  private DenominatorEffect open(UUID school, String explanation) {
    return effect(school).setExplanation(explanation).setOpen(true).build();
  }

  private DenominatorEffect.Builder effect(UUID school) {
    return DenominatorEffect.newBuilder()
        .setUnitId(school.toString())
        .setUnitName(after.get(school).name());
  }

  private String names(List<UUID> schools) {
    return schools.stream()
        .map(school -> "“" + after.get(school).name() + "”")
        .collect(Collectors.joining("、"));
  }

  private boolean isSchool(UUID unit) {
    return after
        .get(unit)
        .on(order.day())
        .filter(version -> version.facts().level() == Level.SCHOOL)
        .isPresent();
  }
}
