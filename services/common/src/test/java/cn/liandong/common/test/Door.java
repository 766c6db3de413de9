package cn.liandong.common.test;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A call, and how it fails for whoever has no business there.
 *
 * @param reason empty when it answers everyone who is signed in, with nothing but their own
 */
public record Door(String reason, Function<UnaryOperator<Object>, Uni<?>> made) {

  public static final String OWN = "";

  @SuppressWarnings("unchecked")
  public static <T> Door of(String reason, T stub, Function<T, Uni<?>> call) {
    return new Door(reason, sign -> call.apply((T) sign.apply(stub)));
  }

  public boolean isOpen() {
    return reason.equals(OWN);
  }

  public Uni<?> call(UnaryOperator<Object> sign) {
    return made.apply(sign);
  }
}
