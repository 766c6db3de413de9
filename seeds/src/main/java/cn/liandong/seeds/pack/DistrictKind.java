package cn.liandong.seeds.pack;

import java.util.List;

/**
 * A kind offered for a parent that an import names and the registry lacks.
 *
 * @param nameParts a parent whose name contains one of them is proposed to be of this kind
 */
public record DistrictKind(String code, String name, List<String> nameParts) {

  public DistrictKind {
    nameParts = nameParts == null ? List.of() : List.copyOf(nameParts);
  }

  public boolean fits(String parentName) {
    return nameParts.stream().anyMatch(parentName::contains);
  }
}
