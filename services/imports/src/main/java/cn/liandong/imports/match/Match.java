package cn.liandong.imports.match;

/** What was found for the code and name of a row. */
public sealed interface Match {

  record Found(Candidate unit, MatchedBy by) implements Match {}

  /** Several units fit equally well. */
  record Ambiguous() implements Match {}

  record Unknown() implements Match {}

  /** The code stands for one unit, the name for another. */
  record Contradiction(Candidate byCode, Candidate byName) implements Match {}
}
