package cn.liandong.seeds.pack;

import java.util.Comparator;
import java.util.List;

/**
 * @param units units known beforehand, in print order, parents before children
 */
public record OrganizationPack(
    List<PackDocument> documents,
    RootUnit root,
    List<DistrictKind> districtKinds,
    CodeSet schoolTypes,
    CodeSet urbanRuralClasses,
    List<SeedUnit> units) {

  public OrganizationPack {
    documents = List.copyOf(documents);
    districtKinds = List.copyOf(districtKinds);
    units = units == null ? List.of() : List.copyOf(units);
  }

  /** The most likely kind of a district first. */
  public List<DistrictKind> kindsFor(String unitName) {
    return districtKinds.stream()
        .sorted(Comparator.comparing(kind -> !kind.fits(unitName)))
        .toList();
  }
}
