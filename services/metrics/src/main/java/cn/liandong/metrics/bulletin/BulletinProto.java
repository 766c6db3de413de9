package cn.liandong.metrics.bulletin;

import cn.liandong.common.page.Page;
import cn.liandong.metrics.Times;
import cn.liandong.metrics.bulletin.BulletinContent.FigureDifference;
import cn.liandong.metrics.bulletin.BulletinContent.TextSection;
import cn.liandong.proto.metrics.v1.Bulletin;
import cn.liandong.proto.metrics.v1.BulletinSection;
import cn.liandong.proto.metrics.v1.Difference;
import cn.liandong.proto.metrics.v1.GetBulletinFileResponse;
import cn.liandong.proto.metrics.v1.Headline;
import cn.liandong.proto.metrics.v1.ListBulletinsResponse;
import com.google.protobuf.ByteString;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

final class BulletinProto {

  private BulletinProto() {}

  static Bulletin of(StoredBulletin stored) {
    var content = stored.content();
    return header(stored)
        .addAllSections(content.sections().stream().map(BulletinProto::section).toList())
        .addAllDifferences(content.differences().stream().map(BulletinProto::difference).toList())
        .addAllHeadlines(content.headlines().stream().map(BulletinProto::headline).toList())
        .build();
  }

  static Bulletin summary(StoredBulletin stored) {
    return header(stored).build();
  }

  static ListBulletinsResponse page(Page<StoredBulletin> page) {
    return ListBulletinsResponse.newBuilder()
        .addAllBulletins(page.items().stream().map(BulletinProto::summary).toList())
        .setNextPageToken(page.nextToken())
        .build();
  }

  static GetBulletinFileResponse file(Bulletins.NamedFile file) {
    return GetBulletinFileResponse.newBuilder()
        .setFileName(file.name())
        .setContent(ByteString.copyFrom(file.bytes()))
        .setSha256(BulletinJson.sha256(file.bytes()))
        .build();
  }

  private static Bulletin.Builder header(StoredBulletin stored) {
    var content = stored.content();
    var bulletin =
        Bulletin.newBuilder()
            .setId(stored.id().toString())
            .setUnitId(stored.unitId().toString())
            .setUnitName(content.unitName())
            .setPeriod(content.period())
            .setState(
                cn.liandong.proto.metrics.v1.BulletinState.valueOf(
                    "BULLETIN_STATE_" + stored.state()))
            .setTitle(content.title())
            .setAddressee(content.addressee())
            .setIssuer(content.issuer())
            .setSnapshotId(content.snapshotId())
            .setContentSha256(stored.contentSha256())
            .setDocxSha256(stored.docxSha256())
            .setXlsxSha256(stored.xlsxSha256())
            .setVersion(stored.version())
            .setCreatedBy(stored.createdBy())
            .setApprovedBy(stored.approvedBy())
            .setPublishedBy(stored.publishedBy())
            .setCreateTime(Times.toProto(stored.createTime()))
            .setCutOffTime(Times.toProto(content.cutOffTime()));
    stored.publishTime().ifPresent(time -> bulletin.setPublishTime(Times.toProto(time)));
    stored.corrects().ifPresent(id -> bulletin.setCorrectsId(id.toString()));
    stored.correctedBy().ifPresent(id -> bulletin.setCorrectedById(id.toString()));
    return bulletin;
  }

  private static BulletinSection section(TextSection section) {
    return BulletinSection.newBuilder()
        .setHeading(section.heading())
        .setLevel(section.level())
        .addAllParagraphs(section.paragraphs())
        .setEdited(section.edited())
        .build();
  }

  private static Difference difference(FigureDifference difference) {
    return Difference.newBuilder()
        .setUnitId(difference.unitId())
        .setUnitName(difference.unitName())
        .setItem(difference.item())
        .setPublishedValue(difference.publishedValue())
        .setCorrectedValue(difference.correctedValue())
        .build();
  }

  private static Headline headline(BulletinContent.Headline headline) {
    return Headline.newBuilder()
        .setIndicator(headline.indicator())
        .setName(headline.name())
        .setDisplay(headline.shown())
        .setPreviousDisplay(headline.previousShown())
        .setTarget(headline.target())
        .build();
  }

  /** Edited sections keep the code of the one they replace, by position. */
  static List<TextSection> sections(List<TextSection> old, List<BulletinSection> edited) {
    return IntStream.range(0, edited.size())
        .mapToObj(i -> section(i < old.size() ? old.get(i) : null, edited.get(i)))
        .toList();
  }

  private static TextSection section(@Nullable TextSection old, BulletinSection edited) {
    var level = Math.clamp(edited.getLevel(), 1, 4);
    var paragraphs =
        edited.getParagraphsList().stream().map(String::strip).filter(p -> !p.isEmpty()).toList();
    if (old != null
        && old.heading().equals(edited.getHeading())
        && old.level() == level
        && old.paragraphs().equals(paragraphs)) {
      return old;
    }
    var code = old == null ? "" : old.code();
    return new TextSection(code, edited.getHeading(), level, paragraphs, true);
  }
}
