package cn.liandong.common.audit;

/**
 * @param brokenAt first broken position of the chain, 0 when intact
 * @param finding Chinese
 */
public record Verification(boolean intact, long checked, long brokenAt, String finding) {

  static Verification broken(long after, long at, String finding) {
    return new Verification(false, Math.max(0, at - after - 1), at, finding);
  }
}
