package cn.liandong.imports.job;

import cn.liandong.imports.table.SheetReport;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as it stands in the tables. */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private static final TypeReference<List<SheetReport>> SHEETS = new TypeReference<>() {};
  private static final TypeReference<List<RowIssue>> ISSUES = new TypeReference<>() {};
  private static final TypeReference<List<Question.Option>> OPTIONS = new TypeReference<>() {};

  private Json() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<SheetReport> sheets(String json) {
    return read(json, SHEETS);
  }

  static List<RowIssue> issues(String json) {
    return read(json, ISSUES);
  }

  static List<Question.Option> options(String json) {
    return read(json, OPTIONS);
  }

  static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The values of a row, fast: this is most of what staging writes. */
  static void append(StringBuilder out, Map<String, @Nullable Object> values) {
    var encoder = JsonStringEncoder.getInstance();
    out.append('{');
    boolean first = true;
    for (var entry : values.entrySet()) {
      out.append(first ? "\"" : ",\"").append(entry.getKey()).append("\":");
      first = false;
      switch (entry.getValue()) {
        case null -> out.append("null");
        case BigDecimal number -> out.append(number.toPlainString());
        case Boolean flag -> out.append(flag ? '1' : '0');
        case Object text -> {
          out.append('"');
          encoder.quoteAsString(text.toString(), out);
          out.append('"');
        }
      }
    }
    out.append('}');
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
