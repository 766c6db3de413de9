package cn.liandong.seeds.pack;

import java.util.List;
import java.util.Optional;

/**
 * A programme that designates pilot or demonstration units.
 *
 * @param unitLevel level of the units designated
 * @param per level of the units that each have a quota of their own; null for one quota in all
 */
public record Programme(
    String code,
    String name,
    UnitLevel unitLevel,
    UnitLevel per,
    boolean midTerm,
    boolean acceptance,
    List<Batch> batches,
    Basis basis) {

  public Programme {
    batches = List.copyOf(batches);
  }

  public Optional<Batch> batch(String batchCode) {
    return batches.stream().filter(batch -> batch.code().equals(batchCode)).findFirst();
  }
}
