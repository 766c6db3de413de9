package cn.liandong.seeds.pack;

/**
 * Something schools have a number of.
 *
 * @param measure word it is counted in, such as 间
 * @param maximum most that one school can have
 */
public record FacilityKind(String code, String name, String measure, int maximum, Basis basis) {}
