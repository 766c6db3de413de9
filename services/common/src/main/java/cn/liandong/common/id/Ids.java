package cn.liandong.common.id;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;

import cn.liandong.common.error.Failure;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** UUIDs of version 7: their order is the order of creation. */
public final class Ids {

  private Ids() {}

  public static UUID next() {
    return UuidVersion7Strategy.INSTANCE.generateUuid(null);
  }

  /** A text that is no identifier names nothing: the same answer as for an absent object. */
  public static UUID parse(String text, Supplier<Failure> absent) {
    if (text.isEmpty()) {
      throw ARGUMENT_INVALID.because("没有指明要查看或修改的对象。请先在列表中选定。");
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw absent.get();
    }
  }
}
