package cn.liandong.seeds.pack;

import java.util.List;

/** A unit directly below the root. */
public record SeedUnit(
    String code, String name, String shortName, UnitLevel level, List<String> aliases) {

  public SeedUnit {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
  }
}
