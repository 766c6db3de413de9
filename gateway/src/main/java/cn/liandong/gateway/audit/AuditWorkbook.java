package cn.liandong.gateway.audit;

import cn.liandong.gateway.file.XlsxSheet;
import cn.liandong.proto.audit.v1.AuditEntry;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Audit entries for paper; every page says who took them out and when. */
@ApplicationScoped
class AuditWorkbook {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(AuditFilter.ZONE);
  private static final List<XlsxSheet.Column> COLUMNS =
      List.of(
          new XlsxSheet.Column("时间", 19),
          new XlsxSheet.Column("服务", 13),
          new XlsxSheet.Column("序号", 8),
          new XlsxSheet.Column("操作人", 14),
          new XlsxSheet.Column("操作", 18),
          new XlsxSheet.Column("对象类型", 14),
          new XlsxSheet.Column("对象名称", 24),
          new XlsxSheet.Column("对象编号", 38),
          new XlsxSheet.Column("结果", 6),
          new XlsxSheet.Column("说明", 30),
          new XlsxSheet.Column("来源地址", 16));

  private final JsonNode words;

  AuditWorkbook(ObjectMapper json) {
    try (var file = AuditWorkbook.class.getResourceAsStream("/locales/zh-CN/oversight.json")) {
      words = json.readTree(file).path("audit");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String watermark(String person, Instant time) {
    return "审计记录 · 导出人 %s · 导出时间 %s".formatted(person, TIME.format(time));
  }

  ByteString of(String watermark, AuditFilter filter, List<AuditEntry> entries) {
    var sheet = new XlsxSheet("审计记录", watermark, condition(filter, entries.size()), COLUMNS);
    for (var entry : entries) {
      sheet.add(
          TIME.format(
              Instant.ofEpochSecond(
                  entry.getCreateTime().getSeconds(), entry.getCreateTime().getNanos())),
          word("services", entry.getService()),
          entry.getSequence() == 0 ? "" : Long.toString(entry.getSequence()),
          entry.getActor(),
          word("actions", entry.getAction()),
          word("objects", entry.getObjectType()),
          entry.getObjectName(),
          entry.getObjectId(),
          word("results", entry.getResult()),
          word("reasons", entry.getDetail()),
          entry.getRemoteAddress());
    }
    return ByteString.copyFrom(sheet.bytes());
  }

  private String condition(AuditFilter filter, int count) {
    return "共 %d 条 · 日期 %s 至 %s · 服务 %s · 操作人 %s · 操作 %s · 对象 %s · 结果 %s"
        .formatted(
            count,
            given(filter.from()),
            given(filter.to()),
            filter.service() == null ? "全部" : word("services", filter.service().name()),
            given(filter.actor()),
            filter.action().isBlank() ? "全部" : word("actions", filter.action()),
            given(filter.object()),
            filter.result() == null ? "全部" : word("results", filter.result().name()));
  }

  private static String given(@Nullable Object value) {
    return value == null || value.toString().isBlank() ? "不限" : value.toString();
  }

  private String word(String list, String code) {
    return words.path(list).path(code).asText(code);
  }
}
