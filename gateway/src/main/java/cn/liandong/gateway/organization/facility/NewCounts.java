package cn.liandong.gateway.organization.facility;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.FacilityCount;
import cn.liandong.proto.organization.v1.RecordFacilitiesRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record NewCounts(@Nullable LocalDate effectiveDate, @Nullable List<NewCount> counts) {
  RecordFacilitiesRequest of(String unitId) {
    return RecordFacilitiesRequest.newBuilder()
        .setUnitId(unitId)
        .setEffectiveDate(Protos.date(effectiveDate))
        .addAllCounts(orEmpty(counts).stream().map(NewCount::proto).toList())
        .build();
  }

  record NewCount(String kind, int count) {
    FacilityCount proto() {
      return FacilityCount.newBuilder().setKind(orEmpty(kind)).setCount(count).build();
    }
  }
}
