package cn.liandong.common.audit;

/**
 * @param brokenAt first broken position of the chain, 0 when intact
 * @param finding Chinese
 */
public record Verification(boolean intact, long checked, long brokenAt, String finding) {

  static Verification broken(long at, String finding) {
    return new Verification(false, at - 1, at, finding);
  }
}
