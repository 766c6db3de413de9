package cn.liandong.metrics.indicator;

import static cn.liandong.metrics.MetricsError.UNIT_NOT_FOUND;

import cn.liandong.common.period.Period;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.metrics.pack.Policies;
import cn.liandong.metrics.value.MeasuredUnit;
import cn.liandong.metrics.value.Scopes;
import cn.liandong.proto.metrics.v1.EvidenceElement;
import cn.liandong.proto.metrics.v1.GetEvidenceRequest;
import cn.liandong.proto.metrics.v1.GetEvidenceResponse;
import com.google.protobuf.Timestamp;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Opens one number: what it was computed from, and the file and row of each part. */
@ApplicationScoped
class EvidenceQueries {

  private static final String EARLIER =
      """
      select r."values" ->> :element from report r
      where r.unit_id = :unit and r.period = :period and r.supersede_time is not null
        and r."values" ->> :element is not null
      order by r.supersede_time desc\
      """;

  private final Policies policies;
  private final Indicators indicators;
  private final Scopes scopes;

  EvidenceQueries(Policies policies, Indicators indicators, Scopes scopes) {
    this.policies = policies;
    this.indicators = indicators;
    this.scopes = scopes;
  }

  GetEvidenceResponse of(Handle handle, Caller caller, Period period, GetEvidenceRequest request) {
    var visible = scopes.require(handle, caller, request.getUnitId(), Role.readers());
    var measure = policies.in(period).measure(request.getIndicator(), period);
    var now = indicators.boards(handle, visible.county(), period);
    var before = indicators.find(handle, visible.county(), period.previous());
    var grouping = indicators.grouping(period, "");
    var value =
        indicators.compare(now, before, measure.code(), grouping).values().stream()
            .filter(compared -> compared.unit().id().equals(visible.id()))
            .findFirst()
            .orElseThrow(() -> UNIT_NOT_FOUND.because("该单位在%s不是统计对象。", period.chinese()));
    return GetEvidenceResponse.newBuilder()
        .setIndicator(
            IndicatorProto.of(
                measure, indicators.rankings(period).indicators().contains(measure.code())))
        .setValue(IndicatorProto.of(now.require(measure.code()), value))
        .addAllElements(
            measure.variables().stream()
                .map(element -> element(handle, value.unit(), period, element))
                .toList())
        .build();
  }

  private EvidenceElement element(Handle handle, MeasuredUnit unit, Period period, String element) {
    var evidence =
        EvidenceElement.newBuilder()
            .setElement(element)
            .setName(policies.in(period).elementName(element));
    var value = unit.values().get(element);
    if (value != null) {
      evidence.setValue(value.toString());
    }
    var source = unit.sources().get(element);
    if (source == null) {
      return evidence.setFileName(unit.headcountSource().orElse("")).build();
    }
    return evidence
        .setFileName(source.fileName())
        .setImportId(source.importId().toString())
        .setSheet(source.sheet())
        .setRow(source.row())
        .setRecordTime(Timestamp.newBuilder().setSeconds(source.recordTime().getEpochSecond()))
        .addAllEarlierValues(earlier(handle, unit.id(), period, element))
        .build();
  }

  private static List<String> earlier(Handle handle, UUID unit, Period period, String element) {
    return handle
        .createQuery(EARLIER)
        .bind("unit", unit)
        .bind("period", period.toString())
        .bind("element", element)
        .mapTo(String.class)
        .list();
  }
}
