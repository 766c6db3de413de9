package cn.liandong.gateway.metrics;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.metrics.v1.Bulletin;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Bulletin")
record BulletinJson(
    String id,
    String unitId,
    String unitName,
    String period,
    BulletinState state,
    String title,
    String addressee,
    List<BulletinSection> sections,
    String issuer,
    String snapshotId,
    String contentSha256,
    String docxSha256,
    String xlsxSha256,
    long version,
    String createdBy,
    String approvedBy,
    String publishedBy,
    @Nullable Instant createTime,
    @Nullable Instant publishTime,
    @Nullable Instant cutOffTime,
    String correctsId,
    String correctedById,
    List<Difference> differences,
    List<Headline> headlines) {
  static BulletinJson of(Bulletin proto) {
    return new BulletinJson(
        proto.getId(),
        proto.getUnitId(),
        proto.getUnitName(),
        proto.getPeriod(),
        ProtoEnums.of(BulletinState.class, proto.getState()),
        proto.getTitle(),
        proto.getAddressee(),
        Protos.list(proto.getSectionsList(), BulletinSection::of),
        proto.getIssuer(),
        proto.getSnapshotId(),
        proto.getContentSha256(),
        proto.getDocxSha256(),
        proto.getXlsxSha256(),
        proto.getVersion(),
        proto.getCreatedBy(),
        proto.getApprovedBy(),
        proto.getPublishedBy(),
        Protos.instant(proto.getCreateTime()),
        Protos.instant(proto.getPublishTime()),
        Protos.instant(proto.getCutOffTime()),
        proto.getCorrectsId(),
        proto.getCorrectedById(),
        Protos.list(proto.getDifferencesList(), Difference::of),
        Protos.list(proto.getHeadlinesList(), Headline::of));
  }

  @Schema(name = "BulletinSection")
  record BulletinSection(String heading, int level, List<String> paragraphs, boolean edited) {
    static BulletinSection of(cn.liandong.proto.metrics.v1.BulletinSection proto) {
      return new BulletinSection(
          proto.getHeading(),
          proto.getLevel(),
          List.copyOf(proto.getParagraphsList()),
          proto.getEdited());
    }
  }

  @Schema(name = "Headline")
  record Headline(
      String indicator, String name, String display, String previousDisplay, String target) {
    static Headline of(cn.liandong.proto.metrics.v1.Headline proto) {
      return new Headline(
          proto.getIndicator(),
          proto.getName(),
          proto.getDisplay(),
          proto.getPreviousDisplay(),
          proto.getTarget());
    }
  }

  @Schema(name = "Difference")
  record Difference(
      String unitId, String unitName, String item, String publishedValue, String correctedValue) {
    static Difference of(cn.liandong.proto.metrics.v1.Difference proto) {
      return new Difference(
          proto.getUnitId(),
          proto.getUnitName(),
          proto.getItem(),
          proto.getPublishedValue(),
          proto.getCorrectedValue());
    }
  }
}
