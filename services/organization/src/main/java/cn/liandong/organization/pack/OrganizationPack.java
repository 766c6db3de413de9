package cn.liandong.organization.pack;

import cn.liandong.organization.unit.Level;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The section of a policy pack that this service reads. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrganizationPack(
    Root root,
    @JsonProperty("district_kinds") List<Kind> districtKinds,
    @JsonProperty("school_types") List<Named> schoolTypes) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Root(
      String code, String name, Level level, @JsonProperty("valid_from") LocalDate validFrom) {}

  /**
   * A kind of unit between the root and the schools.
   *
   * @param nameParts parts of a name that suggest it
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Kind(String code, String name, @JsonProperty("name_parts") List<String> nameParts) {

    public Kind {
      nameParts = nameParts == null ? List.of() : nameParts;
    }

    boolean suggestedBy(String unitName) {
      return nameParts.stream().anyMatch(unitName::contains);
    }
  }

  /** An entry of a national code list. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Named(String code, String name) {}

  /** The most likely kind of a district first. */
  public List<Kind> kindsFor(String unitName) {
    return districtKinds.stream()
        .sorted(Comparator.comparing(kind -> !kind.suggestedBy(unitName)))
        .toList();
  }

  /** Code of a 办学类型. */
  public Optional<String> schoolType(String name) {
    return schoolTypes.stream().filter(type -> type.name.equals(name)).map(Named::code).findFirst();
  }
}
