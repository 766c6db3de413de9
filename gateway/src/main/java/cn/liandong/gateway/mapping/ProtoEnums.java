package cn.liandong.gateway.mapping;

import com.google.protobuf.ProtocolMessageEnum;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Enums of the wire carry their type as a prefix, enums of JSON do not. */
public final class ProtoEnums {
  /** A value newer than this gateway reads as UNSPECIFIED. */
  public static <E extends Enum<E>> E of(Class<E> type, ProtocolMessageEnum value) {
    var constants = type.getEnumConstants();
    return Arrays.stream(constants)
        .filter(constant -> wireName(constant).equals(value.toString()))
        .findFirst()
        .orElse(constants[0]);
  }

  public static String wireName(Enum<?> value) {
    var type = value.getDeclaringClass().getSimpleName();
    return type.replaceAll("(?<!^)([A-Z])", "_$1").toUpperCase(java.util.Locale.ROOT)
        + "_"
        + value.name();
  }

  public static <P extends Enum<P>> P to(Class<P> wire, @Nullable Enum<?> value) {
    return value == null ? wire.getEnumConstants()[0] : Enum.valueOf(wire, wireName(value));
  }

  private ProtoEnums() {}
}
