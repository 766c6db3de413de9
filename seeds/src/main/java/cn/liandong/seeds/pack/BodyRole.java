package cn.liandong.seeds.pack;

/** A role in a body and how many may hold it. */
public record BodyRole(String code, String name, Integer min, Integer max, boolean head) {

  public Range size() {
    return new Range(min, max);
  }
}
