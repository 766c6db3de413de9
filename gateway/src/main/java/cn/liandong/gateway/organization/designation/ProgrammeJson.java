package cn.liandong.gateway.organization.designation;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.Batch;
import cn.liandong.proto.organization.v1.Gauge;
import cn.liandong.proto.organization.v1.Programme;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Programme")
record ProgrammeJson(
    String code,
    String name,
    String unitLevel,
    boolean midTerm,
    boolean acceptance,
    List<BatchJson> batches,
    String reference,
    String asWritten,
    String asInterpreted,
    String decidedBy) {
  static ProgrammeJson of(Programme proto) {
    return new ProgrammeJson(
        proto.getCode(),
        proto.getName(),
        proto.getUnitLevel(),
        proto.getMidTerm(),
        proto.getAcceptance(),
        Protos.list(proto.getBatchesList(), BatchJson::of),
        proto.getReference(),
        proto.getAsWritten(),
        proto.getAsInterpreted(),
        proto.getDecidedBy());
  }

  @Schema(name = "Batch")
  record BatchJson(
      String code,
      String name,
      QuotaBound bound,
      String quota,
      List<GaugeJson> gauges,
      List<String> listedOpen) {
    static BatchJson of(Batch proto) {
      return new BatchJson(
          proto.getCode(),
          proto.getName(),
          ProtoEnums.of(QuotaBound.class, proto.getBound()),
          proto.getQuota(),
          Protos.list(proto.getGaugesList(), GaugeJson::of),
          List.copyOf(proto.getListedOpenList()));
    }
  }

  @Schema(name = "Gauge")
  record GaugeJson(
      String unitId,
      String unitName,
      int units,
      int quota,
      int granted,
      int nominated,
      int open,
      int spread,
      int spreadWanted,
      boolean impossible) {
    static GaugeJson of(Gauge proto) {
      return new GaugeJson(
          proto.getUnitId(),
          proto.getUnitName(),
          proto.getUnits(),
          proto.getQuota(),
          proto.getGranted(),
          proto.getNominated(),
          proto.getOpen(),
          proto.getSpread(),
          proto.getSpreadWanted(),
          proto.getImpossible());
    }
  }
}
