package cn.liandong.seeds.pack;

/**
 * @param min null for none
 * @param max null for none
 */
public record Range(Integer min, Integer max) {

  static final Range ANY = new Range(null, null);

  public boolean tooFew(int count) {
    return min != null && count < min;
  }

  public boolean tooMany(int count) {
    return max != null && count > max;
  }

  boolean isEmpty() {
    return min != null && max != null && min > max;
  }
}
