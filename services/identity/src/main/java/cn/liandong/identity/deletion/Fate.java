package cn.liandong.identity.deletion;

/** What becomes of the records of one kind. */
enum Fate {
  ERASED,
  /** Stays without what tells who it was. */
  PSEUDONYMISED,
  /** Stays as it is. */
  KEPT
}
