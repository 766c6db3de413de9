package cn.liandong.metrics.ranking;

import static java.util.stream.Collectors.toMap;

import cn.liandong.metrics.value.MeasuredUnit;
import cn.liandong.seeds.pack.CodeSet;
import cn.liandong.seeds.pack.Grouping;
import cn.liandong.seeds.pack.OrganizationPack;
import java.util.Map;

/** The peer group of a unit, by the code sets that the pack names. */
public final class PeerGroups {

  private static final String UNCLASSIFIED = "未分类";

  private final Map<String, String> bySchoolType;
  private final Map<String, String> byUrbanRural;

  public PeerGroups(OrganizationPack pack) {
    bySchoolType = groups(pack.schoolTypes());
    byUrbanRural = groups(pack.urbanRuralClasses());
  }

  public String of(Grouping grouping, MeasuredUnit unit) {
    return switch (grouping) {
      case ALL -> title(grouping);
      case SCHOOL_TYPE -> bySchoolType.getOrDefault(unit.schoolType(), UNCLASSIFIED);
      case URBAN_RURAL -> byUrbanRural.getOrDefault(unit.urbanRural(), UNCLASSIFIED);
    };
  }

  private static Map<String, String> groups(CodeSet set) {
    return set.entries().stream().collect(toMap(CodeSet.Entry::code, CodeSet.Entry::group));
  }

  public static String title(Grouping grouping) {
    return switch (grouping) {
      case ALL -> "全部";
      case SCHOOL_TYPE -> "办学类型";
      case URBAN_RURAL -> "城乡";
    };
  }
}
