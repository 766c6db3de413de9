package cn.liandong.metrics.bulletin;

import java.time.Instant;
import java.util.List;

/**
 * What a bulletin says, as it is stored and hashed; the figures it rests on are stored beside it.
 *
 * @param addressee with its closing colon
 * @param snapshotId names the figures; printed on the document
 * @param figuresSha256 ties the figures to this content
 */
record BulletinContent(
    String period,
    String unitName,
    PackStamp pack,
    Instant cutOffTime,
    String title,
    String addressee,
    String issuer,
    String snapshotId,
    List<TextSection> sections,
    List<Headline> headlines,
    String figuresSha256,
    List<FigureDifference> differences) {

  /** The rules the figures were computed under. */
  record PackStamp(String code, int version, String sha256) {}

  /**
   * @param edited kept when the draft is refreshed
   */
  record TextSection(
      String code, String heading, int level, List<String> paragraphs, boolean edited) {}

  /** The county's own figure of an indicator. */
  record Headline(
      String indicator, String name, String shown, String previousShown, String target) {}

  /** What a correction changes. */
  record FigureDifference(
      String unitId, String unitName, String item, String publishedValue, String correctedValue) {}

  BulletinContent withText(String newTitle, String newAddressee, List<TextSection> newSections) {
    return new BulletinContent(
        period,
        unitName,
        pack,
        cutOffTime,
        newTitle,
        newAddressee,
        issuer,
        snapshotId,
        List.copyOf(newSections),
        headlines,
        figuresSha256,
        differences);
  }
}
