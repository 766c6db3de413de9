package cn.liandong.imports.match;

/**
 * @param score 0 to 100
 * @param sameParent whether the unit is below the one that the row names
 */
public record Suggestion(Candidate unit, int score, Why why, boolean sameParent) {

  private static final int PARENT = 5;
  private static final int ALMOST_CERTAIN = 99;

  Suggestion(Candidate unit, int score, Why why) {
    this(unit, score, why, false);
  }

  Suggestion below(boolean named) {
    return named
        ? new Suggestion(unit, Math.max(score, Math.min(ALMOST_CERTAIN, score + PARENT)), why, true)
        : this;
  }
}
