package cn.liandong.common.id;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** UUIDs of version 7: their order is the order of creation. */
public final class Ids {

  private Ids() {}

  public static UUID next() {
    return UuidVersion7Strategy.INSTANCE.generateUuid(null);
  }
}
