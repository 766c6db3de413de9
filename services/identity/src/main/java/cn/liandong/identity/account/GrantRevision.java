package cn.liandong.identity.account;

/** The place of a change in the feed of grants. */
public final class GrantRevision {

  /** Answers with the revision of one change; the row stays locked until the transaction ends. */
  public static final String NEXT =
      "update feed_revision set revision = revision + 1 where feed = 'grant' returning revision";

  private GrantRevision() {}
}
