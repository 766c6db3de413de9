package cn.liandong.seeds.pack;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param schoolSystems the usual one first; 六三 and 五四 where the pack names none
 * @param levelNames what the levels are called here, where not as usual
 * @param trees parallel to the administrative one, over the same units
 * @param units units known beforehand, in print order, parents before children
 */
public record OrganizationPack(
    List<PackDocument> documents,
    RootUnit root,
    List<DistrictKind> districtKinds,
    CodeSet schoolTypes,
    CodeSet urbanRuralClasses,
    List<SchoolSystem> schoolSystems,
    List<SeedUnit> units,
    Map<UnitLevel, String> levelNames,
    List<UnitTree> trees,
    List<Department> departments,
    List<TaskList> taskLists,
    List<TaskContradiction> contradictions,
    List<BodyKind> bodyKinds,
    List<Programme> designationProgrammes,
    List<PairingKind> pairingKinds,
    List<FacilityKind> facilityKinds,
    int version) {

  public OrganizationPack {
    documents = List.copyOf(documents);
    districtKinds = List.copyOf(districtKinds);
    schoolSystems = schoolSystems == null ? SchoolSystem.USUAL : List.copyOf(schoolSystems);
    units = orNone(units);
    levelNames = levelNames == null ? Map.of() : Map.copyOf(levelNames);
    trees = orNone(trees);
    departments = orNone(departments);
    taskLists = orNone(taskLists);
    contradictions = orNone(contradictions);
    bodyKinds = orNone(bodyKinds);
    designationProgrammes = orNone(designationProgrammes);
    pairingKinds = orNone(pairingKinds);
    facilityKinds = orNone(facilityKinds);
  }

  public boolean hasTree(String code) {
    return trees.stream().anyMatch(tree -> tree.code().equals(code));
  }

  /** The most likely kind of a district first. */
  public List<DistrictKind> kindsFor(String unitName) {
    return districtKinds.stream()
        .sorted(Comparator.comparing(kind -> !kind.fits(unitName)))
        .toList();
  }

  private static <T> List<T> orNone(@Nullable List<T> items) {
    return items == null ? List.of() : List.copyOf(items);
  }
}
