package cn.liandong.seeds.pack;

import java.time.LocalDate;

/**
 * Why a rule holds and from when. The last three are empty where the document leaves nothing open.
 *
 * @param reference such as "PC-54 · 《…》三(二)3"
 */
public record Basis(
    String reference,
    LocalDate effectiveFrom,
    String asWritten,
    String asInterpreted,
    String decidedBy) {

  public Basis {
    asWritten = Text.orEmpty(asWritten);
    asInterpreted = Text.orEmpty(asInterpreted);
    decidedBy = Text.orEmpty(decidedBy);
  }
}
