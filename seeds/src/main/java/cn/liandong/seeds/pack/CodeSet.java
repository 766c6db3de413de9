package cn.liandong.seeds.pack;

import java.util.List;
import java.util.Optional;

/**
 * A national code list that packs share.
 *
 * @param codeSet name and edition, such as school-types-2012: what a pack refers to
 * @param source the standard that it is taken from
 */
public record CodeSet(
    String codeSet, String name, String version, String source, List<Entry> entries) {

  /**
   * @param group name of the peer group that units with this code are compared in
   */
  public record Entry(String code, String name, String group) {}

  public CodeSet {
    entries = List.copyOf(entries);
  }

  public Optional<String> codeOf(String name) {
    return entries.stream().filter(entry -> entry.name().equals(name)).map(Entry::code).findFirst();
  }
}
