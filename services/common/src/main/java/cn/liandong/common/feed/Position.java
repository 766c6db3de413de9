package cn.liandong.common.feed;

import static cn.liandong.common.error.CommonError.REVISION_EXPIRED;

import io.vertx.mutiny.sqlclient.Row;

/**
 * How far a feed was read. Revisions are comparable within one epoch only: a restored owner has
 * another, even when its revisions have long overtaken the old ones.
 */
public record Position(long revision, String epoch) {

  public static final Position START = new Position(0, "");

  /** Of columns {@code revision} and {@code epoch}. */
  public static Position of(Row row) {
    return new Position(row.getLong("revision"), row.getString("epoch"));
  }

  /** Refuses a follower of another epoch or of a revision not yet assigned. */
  public void requireKnowsOf(Position follower) {
    if (follower.revision > revision || follower.isOtherEpoch(epoch)) {
      throw REVISION_EXPIRED.because("修订号已失效，请从 0 重新读取。");
    }
  }

  /** Who starts, or followed before there were epochs, takes any. */
  private boolean isOtherEpoch(String owners) {
    return revision > 0 && !epoch.isEmpty() && !epoch.equals(owners);
  }
}
