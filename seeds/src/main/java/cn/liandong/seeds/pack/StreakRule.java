package cn.liandong.seeds.pack;

/**
 * Units on the tail (or the top) of the pack's ranking for several periods running. Leads to a
 * draft list for people to decide on, never further.
 *
 * @param missing what a period without the unit's data does to its streak
 */
public record StreakRule(
    String code,
    String title,
    Tail tail,
    int consecutive,
    Missing missing,
    boolean on,
    boolean restricted,
    Basis basis) {

  public enum Missing {
    BREAKS,
    BRIDGES
  }

  /** The rule leads to praise, not to a consequence. */
  public boolean praises() {
    return tail.kind() == Tail.Kind.TOP;
  }
}
