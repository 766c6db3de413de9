package cn.liandong.seeds.pack;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** One JSON Schema of a pack's section, with its complaints put in Chinese. */
final class PackSchema {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder()
                      .pathType(PathType.JSON_POINTER)
                      .locale(Locale.SIMPLIFIED_CHINESE)
                      .formatAssertionsEnabled(true)
                      .build()));

  static final PackSchema ORGANIZATION = new PackSchema("organization");
  static final PackSchema METRICS = new PackSchema("metrics");
  static final PackSchema CODE_SET = new PackSchema("codeset");

  private final Schema schema;

  private PackSchema(String section) {
    String resource = "/schemas/%s.schema.json".formatted(section);
    try (InputStream in = PackSchema.class.getResourceAsStream(resource)) {
      schema = REGISTRY.getSchema(Objects.requireNonNull(in, resource), InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails with every problem at its line. */
  MarkedYaml parse(String file, byte[] content) {
    MarkedYaml yaml = MarkedYaml.parse(file, content);
    List<PackProblem> problems = problems(yaml);
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
    return yaml;
  }

  private List<PackProblem> problems(MarkedYaml yaml) {
    return schema.validate(yaml.root()).stream()
        .map(error -> yaml.problem(pointer(error), reason(error)))
        .distinct()
        .toList();
  }

  private static String pointer(Error error) {
    String at = error.getInstanceLocation().toString();
    return error.getKeyword().equals("additionalProperties") ? at + "/" + error.getProperty() : at;
  }

  private static String reason(Error error) {
    String value = error.getInstanceNode() == null ? "" : error.getInstanceNode().toString();
    return switch (error.getKeyword()) {
      case "required" -> "缺少必填项 " + error.getProperty();
      case "additionalProperties" -> "不认识的键 %s，请检查拼写".formatted(error.getProperty());
      case "type" -> "类型不对，应为 %s：%s".formatted(typeName(error), value);
      case "enum" -> "%s 不在允许的取值 %s 之内".formatted(value, error.getSchemaNode());
      case "pattern" -> "%s 的写法不对，应符合 %s".formatted(value, error.getSchemaNode().asText());
      case "format" -> "%s 不是有效的日期，应写成 2025-07-04".formatted(value);
      case "minLength", "minItems" -> "不能为空";
      case "oneOf" -> "这几项只能写一项，也必须写一项";
      default -> error.getMessage();
    };
  }

  private static String typeName(Error error) {
    return switch (error.getSchemaNode() == null ? "" : error.getSchemaNode().asText()) {
      case "string" -> "文字（编码请加引号）";
      case "integer" -> "整数";
      case "number" -> "数字";
      case "boolean" -> "true 或 false";
      case "array" -> "列表";
      case "object" -> "一组键值";
      default -> String.valueOf(error.getSchemaNode());
    };
  }
}
