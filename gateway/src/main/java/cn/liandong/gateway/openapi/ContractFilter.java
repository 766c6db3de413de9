package cn.liandong.gateway.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Writes into the document what the JSON records promise: all is present, only times and what is
 * declared nullable may be null.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
  private static final String SCHEMAS = "#/components/schemas/";
  private static final Map<String, String> TIMES =
      Map.of(SCHEMAS + "LocalDate", "date", SCHEMAS + "Instant", "date-time");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.setInfo(OASFactory.createInfo().title("Liandong").version("1"));
    document.getComponents().getSchemas().values().forEach(ContractFilter::complete);
  }

  private static void complete(Schema schema) {
    if (schema.getProperties() == null) {
      return;
    }
    var properties = new LinkedHashMap<>(schema.getProperties());
    var required = new ArrayList<String>();
    schema
        .getProperties()
        .forEach((name, property) -> {
          var format = TIMES.get(String.valueOf(property.getRef()));
          if (format != null) {
            properties.put(name, timeOrNull(format));
          } else if (!isNullable(property)) {
            required.add(name);
          }
        });
    schema.setProperties(properties);
    schema.setRequired(required);
  }

  private static boolean isNullable(Schema property) {
    return property.getType() != null && property.getType().contains(Schema.SchemaType.NULL);
  }

  private static Schema timeOrNull(String format) {
    return OASFactory.createSchema()
        .type(List.of(Schema.SchemaType.STRING, Schema.SchemaType.NULL))
        .format(format);
  }
}
