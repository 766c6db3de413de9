package cn.liandong.gateway.audit;

import cn.liandong.gateway.imports.ImportId;
import cn.liandong.proto.audit.v1.ListAuditEntriesRequest;
import com.google.protobuf.Timestamp;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entries; what is not given does not narrow.
 *
 * @param object id or type of the object
 * @param from first day
 * @param to last day
 */
record AuditFilter(
    @QueryParam("service") @Nullable AuditedService service,
    @QueryParam("actor") @DefaultValue("") String actor,
    @QueryParam("action") @DefaultValue("") String action,
    @QueryParam("object") @DefaultValue("") String object,
    @QueryParam("result") @Nullable AuditResult result,
    @QueryParam("from") @Nullable LocalDate from,
    @QueryParam("to") @Nullable LocalDate to) {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  List<AuditedService> services() {
    return service == null ? List.of(AuditedService.values()) : List.of(service);
  }

  ListAuditEntriesRequest request() {
    var request =
        ListAuditEntriesRequest.newBuilder()
            .setActor(actor)
            .setAction(action)
            .setObject(ImportId.withoutTemplate(object));
    if (result != null) {
      request.setResult(result.name());
    }
    if (from != null) {
      request.setFromTime(start(from));
    }
    if (to != null) {
      request.setToTime(start(to.plusDays(1)));
    }
    return request.build();
  }

  private static Timestamp start(LocalDate day) {
    return Timestamp.newBuilder().setSeconds(day.atStartOfDay(ZONE).toEpochSecond()).build();
  }
}
