package cn.liandong.identity.provisioning;

/** How an account and Keycloak's users differ. */
enum DifferenceKind {
  /** The account is active and its user is gone. */
  MISSING,
  /** The account is locked or left, and its user may sign in. */
  ADMITTED,
  /** The account stands, and its user may not sign in. */
  BARRED,
  /** A user who may sign in, of whom there is no account: named, and left alone. */
  STRANGER,
  /** The user is linked to somebody of the upstream, and the account is not. */
  LINKED,
  /** The account is linked to somebody of the upstream, and its user is not. */
  UNLINKED,
  /** There is no client of the program. */
  CLIENT_MISSING,
  /** The program's client looks for another key. */
  KEY,
  /** The program's client may sign in otherwise than by its key, or holds a role. */
  OPENED,
  /** The account was erased, and its user is still there. */
  KEPT
}
