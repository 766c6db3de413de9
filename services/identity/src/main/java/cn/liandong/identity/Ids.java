package cn.liandong.identity;

import cn.liandong.common.error.Failure;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Identifiers in time order. */
public final class Ids {

  private Ids() {}

  public static UUID next() {
    return UuidVersion7Strategy.INSTANCE.generateUuid(null);
  }

  /** A text that is no identifier names nothing: the same answer as for an absent object. */
  public static UUID parse(String text, Supplier<Failure> absent) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw absent.get();
    }
  }
}
