package cn.liandong.gateway.metrics;

import cn.liandong.gateway.imports.ImportId;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.metrics.v1.GetEvidenceResponse;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Evidence")
record EvidenceJson(
    IndicatorJson indicator, IndicatorValueJson value, List<EvidenceElement> elements) {
  static EvidenceJson of(GetEvidenceResponse proto) {
    return new EvidenceJson(
        IndicatorJson.of(proto.getIndicator()),
        IndicatorValueJson.of(proto.getValue()),
        Protos.list(proto.getElementsList(), EvidenceElement::of));
  }

  @Schema(name = "EvidenceElement")
  record EvidenceElement(
      String element,
      String name,
      String value,
      String fileName,
      String importId,
      String sheet,
      int row,
      @Nullable Instant recordTime,
      List<String> earlierValues) {
    static EvidenceElement of(cn.liandong.proto.metrics.v1.EvidenceElement proto) {
      return new EvidenceElement(
          proto.getElement(),
          proto.getName(),
          proto.getValue(),
          proto.getFileName(),
          ImportId.textFromMetrics(proto.getImportId()),
          proto.getSheet(),
          proto.getRow(),
          Protos.instant(proto.getRecordTime()),
          List.copyOf(proto.getEarlierValuesList()));
    }
  }
}
