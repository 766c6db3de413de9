package cn.liandong.seeds.pack;

import java.util.List;

/**
 * @param title Qute text; see the module's README for the variables of titles and sections
 * @param disputeCutOff until when a school may dispute its figures
 */
public record BulletinRule(
    String issuer,
    String addressee,
    String title,
    Deadline due,
    Deadline disputeCutOff,
    List<BulletinSection> sections,
    List<Annex> annexes,
    boolean on,
    boolean restricted,
    Basis basis) {

  public BulletinRule {
    sections = List.copyOf(sections);
    annexes = List.copyOf(annexes);
  }
}
