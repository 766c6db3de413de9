package cn.liandong.seeds.pack;

import java.time.LocalDate;

/**
 * @param code prefix of the references to it, such as PC in PC-54
 * @param number 发文字号; empty when the document shows none
 */
public record PackDocument(String code, String title, LocalDate issuedOn, String number) {

  public PackDocument {
    number = Text.orEmpty(number);
  }
}
