package cn.liandong.seeds.pack;

import java.util.List;

/**
 * @param units units known beforehand below the root, in print order
 */
public record OrganizationPack(
    List<PackDocument> documents,
    RootUnit root,
    List<DistrictKind> districtKinds,
    List<SchoolType> schoolTypes,
    List<UrbanRuralClass> urbanRuralClasses,
    List<SeedUnit> units) {

  public OrganizationPack {
    documents = List.copyOf(documents);
    districtKinds = List.copyOf(districtKinds);
    schoolTypes = List.copyOf(schoolTypes);
    urbanRuralClasses = List.copyOf(urbanRuralClasses);
    units = units == null ? List.of() : List.copyOf(units);
  }
}
