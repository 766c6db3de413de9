package cn.liandong.imports.match;

/**
 * @param score 0 to 100
 */
public record Suggestion(Candidate unit, int score) {}
