package cn.liandong.gateway.imports;

import cn.liandong.gateway.error.Refusal;
import java.util.Optional;

/** An import's id in REST names the template, so that the owning service is known from it. */
public record ImportId(String template, String id) {
  static ImportId parse(String text) {
    return find(text)
        .orElseThrow(() -> Refusal.notFound("IMPORT_NOT_FOUND", "找不到这次导入。请回到“导入”页面重新选择。"));
  }

  private static Optional<ImportId> find(String text) {
    var dot = text.indexOf('.');
    return dot < 1 || ImportTemplate.find(text.substring(0, dot)).isEmpty()
        ? Optional.empty()
        : Optional.of(new ImportId(text.substring(0, dot), text.substring(dot + 1)));
  }

  /** The id by which the owning service knows an import; any other text as it is. */
  public static String withoutTemplate(String text) {
    return find(text).map(ImportId::id).orElse(text);
  }

  static String text(String template, String id) {
    return id.isEmpty() ? "" : template + "." + id;
  }

  /** Evidence does not say by which template; any template of metrics leads to the import. */
  public static String textFromMetrics(String id) {
    return text(ImportTemplate.usage.name(), id);
  }
}
