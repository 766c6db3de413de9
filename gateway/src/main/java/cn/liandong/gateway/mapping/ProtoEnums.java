package cn.liandong.gateway.mapping;

import com.google.protobuf.ProtocolMessageEnum;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Enums of the wire carry their type as a prefix, enums of JSON do not. */
public final class ProtoEnums {

  private static final ClassValue<Map<String, Enum<?>>> BY_WIRE_NAME =
      new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
          return Arrays.stream(type.getEnumConstants())
              .map(constant -> (Enum<?>) constant)
              .collect(Collectors.toUnmodifiableMap(ProtoEnums::wireName, Function.identity()));
        }
      };

  /** A value newer than this gateway reads as UNSPECIFIED. */
  public static <E extends Enum<E>> E of(Class<E> type, ProtocolMessageEnum value) {
    var known = BY_WIRE_NAME.get(type).get(value.toString());
    return known == null ? type.getEnumConstants()[0] : type.cast(known);
  }

  public static String wireName(Enum<?> value) {
    var type = value.getDeclaringClass().getSimpleName();
    return type.replaceAll("(?<!^)([A-Z])", "_$1").toUpperCase(Locale.ROOT) + "_" + value.name();
  }

  public static <P extends Enum<P>> P to(Class<P> wire, @Nullable Enum<?> value) {
    return value == null ? wire.getEnumConstants()[0] : Enum.valueOf(wire, wireName(value));
  }

  private ProtoEnums() {}
}
