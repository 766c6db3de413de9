package cn.liandong.common.scope;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request names, the unit if it names one; ids only, never what people typed.
 *
 * @param type unit, or call for whatever else the call names
 * @param id empty when it names nothing
 */
record CalledObject(String type, String id) {

  static final String CALL = "call";

  private static final CalledObject NONE = new CalledObject(CALL, "");
  private static final String UNIT = "unit_id";
  private static final String SUFFIX = "_id";
  private static final String OF_THE_CALL = "request_id";
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  static CalledObject of(@Nullable Message request) {
    return request == null
        ? NONE
        : request.getAllFields().entrySet().stream()
            .filter(CalledObject::isId)
            .min(Comparator.comparing(field -> !field.getKey().getName().equals(UNIT)))
            .map(CalledObject::of)
            .orElse(NONE);
  }

  private static boolean isId(Map.Entry<FieldDescriptor, Object> field) {
    var name = field.getKey().getName();
    return name.endsWith(SUFFIX)
        && !name.equals(OF_THE_CALL)
        && field.getValue() instanceof String id
        && UUID.matcher(id).matches();
  }

  private static CalledObject of(Map.Entry<FieldDescriptor, Object> field) {
    var type = field.getKey().getName().equals(UNIT) ? "unit" : CALL;
    return new CalledObject(type, field.getValue().toString());
  }
}
