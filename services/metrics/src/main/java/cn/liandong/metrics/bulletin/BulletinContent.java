package cn.liandong.metrics.bulletin;

import java.time.Instant;
import java.util.List;

/**
 * Everything a bulletin says, as it is stored and hashed.
 *
 * @param addressee with its closing colon
 * @param snapshotId names the figures; printed on the document
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
    BulletinFigures figures,
    List<FigureDifference> differences) {

  /** The rules the figures were computed under. */
  record PackStamp(String code, int version, String sha256) {}

  /**
   * @param edited kept when the draft is refreshed
   */
  record TextSection(
      String code, String heading, int level, List<String> paragraphs, boolean edited) {}

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
        figures,
        differences);
  }
}
