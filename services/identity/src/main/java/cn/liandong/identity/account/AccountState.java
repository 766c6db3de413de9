package cn.liandong.identity.account;

/** What becomes of an account. */
public enum AccountState {
  /** Made by an administrator; the person has not set a password yet. */
  INVITED,
  /** The person has set a password or signed in. */
  ACTIVATED,
  /** No sign-in, grants suspended, until unlocked. */
  LOCKED,
  /** No sign-in, grants ended, for good. */
  LEFT;

  public boolean barred() {
    return this == LOCKED || this == LEFT;
  }
}
