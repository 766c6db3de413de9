package cn.liandong.organization.pack;

import cn.liandong.seeds.pack.CodeSet;
import cn.liandong.seeds.pack.UnitFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Groups of 办学类型 and 城乡分类 that rules speak of. */
@ApplicationScoped
public class UnitGroups {

  private final Packs packs;

  UnitGroups(Packs packs) {
    this.packs = packs;
  }

  /** Group of a 办学类型 code, empty for an unknown one. */
  public String ofSchoolType(String code) {
    return group(packs.current().schoolTypes(), code);
  }

  /** Group of a 城乡分类 code, empty for an unknown one. */
  public String ofUrbanRural(String code) {
    return group(packs.current().urbanRuralClasses(), code);
  }

  public boolean pass(UnitFilter filter, String schoolType, String urbanRural) {
    return passes(filter.schoolTypeGroups(), ofSchoolType(schoolType))
        && passes(filter.urbanRuralGroups(), ofUrbanRural(urbanRural));
  }

  private static boolean passes(List<String> wanted, String group) {
    return wanted.isEmpty() || wanted.contains(group);
  }

  private static String group(CodeSet codes, String code) {
    return codes.entries().stream()
        .filter(entry -> entry.code().equals(code))
        .map(CodeSet.Entry::group)
        .findFirst()
        .orElse("");
  }
}
