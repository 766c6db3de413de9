package cn.liandong.seeds.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit that the pack knows beforehand.
 *
 * @param parent code of an earlier unit; absent directly below the root
 */
public record SeedUnit(
    String code,
    String name,
    String shortName,
    UnitLevel level,
    List<String> aliases,
    @Nullable String parent) {

  public SeedUnit {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
  }
}
