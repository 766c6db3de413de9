package cn.liandong.seeds.pack;

import java.util.List;
import java.util.Optional;

/**
 * A kind of body such as 名师工作室, with the rules its document sets.
 *
 * @param levels levels of units such a body may belong to
 * @param subject whether it names a subject
 * @param stage whether it names a stage
 * @param termMonths length of a term and of the certificates; null for no end
 * @param count how many of them there should be; null where the document is silent
 * @param offices seats that the document gives to offices
 */
public record BodyKind(
    String code,
    String name,
    List<UnitLevel> levels,
    boolean subject,
    boolean stage,
    Range size,
    List<BodyRole> roles,
    Integer termMonths,
    Integer count,
    YearlyCheck yearlyCheck,
    List<Office> offices,
    Basis basis) {

  public BodyKind {
    levels = List.copyOf(levels);
    size = size == null ? Range.ANY : size;
    roles = List.copyOf(roles);
    offices = offices == null ? List.of() : List.copyOf(offices);
  }

  public Optional<BodyRole> role(String roleCode) {
    return roles.stream().filter(role -> role.code().equals(roleCode)).findFirst();
  }

  /** The role whose vacancy leaves the body without a head. */
  public Optional<BodyRole> headRole() {
    return roles.stream().filter(BodyRole::head).findFirst();
  }
}
