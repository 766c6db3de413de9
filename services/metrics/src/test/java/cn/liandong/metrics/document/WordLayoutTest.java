package cn.liandong.metrics.document;

import static cn.liandong.metrics.document.TestBulletins.aBulletin;
import static cn.liandong.metrics.document.TestBulletins.aCountyBulletin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WordLayoutTest {

  private DocxParts docx;

  @BeforeEach
  void write() throws Exception {
    docx = DocxParts.of(aCountyBulletin());
  }

  @Test
  void pagesAreA4WithTheStandardMargins() throws Exception {
    assertThat(page("w:pgSz/@w:w")).isEqualTo(11906);
    assertThat(page("w:pgSz/@w:h")).isEqualTo(16838);
    assertThat(millimetres("w:pgMar/@w:top")).isCloseTo(37, within(0.1));
    assertThat(millimetres("w:pgMar/@w:bottom")).isCloseTo(35, within(0.1));
    assertThat(millimetres("w:pgMar/@w:left")).isCloseTo(28, within(0.1));
    assertThat(millimetres("w:pgMar/@w:right")).isCloseTo(26, within(0.1));
  }

  @Test
  void aPageHasRoomForTwentyTwoLinesAndNoMore() throws Exception {
    var height = page("w:pgSz/@w:h") - page("w:pgMar/@w:top") - page("w:pgMar/@w:bottom");
    var line = Integer.parseInt(docx.style("Normal", "/w:pPr/w:spacing/@w:line"));
    assertThat(line).isEqualTo(580);
    assertThat(docx.style("Normal", "/w:pPr/w:spacing/@w:lineRule")).isEqualTo("exact");
    assertThat(height / line).isEqualTo(22);
    assertThat(page("w:docGrid/@w:linePitch")).isEqualTo(580);
  }

  @Test
  void aLineHasRoomForTwentyEightCharactersAndNoMore() throws Exception {
    var width = page("w:pgSz/@w:w") - page("w:pgMar/@w:left") - page("w:pgMar/@w:right");
    var typeSize = 10 * Integer.parseInt(docx.style("Normal", "/w:rPr/w:sz/@w:val"));
    var closer = Integer.parseInt(docx.style("Normal", "/w:rPr/w:spacing/@w:val"));
    assertThat(width / (typeSize + closer)).isEqualTo(28);
    var gridPitch = typeSize + page("w:docGrid/@w:charSpace") / 4096.0 * 20;
    assertThat((int) (width / gridPitch)).isEqualTo(28);
  }

  @Test
  void everyLevelHasItsFontAndSize() throws Exception {
    var defaults = "//w:docDefaults/w:rPrDefault/w:rPr";
    assertThat(docx.find("word/styles.xml", defaults + "/w:rFonts/@w:eastAsia"))
        .containsExactly("仿宋_GB2312");
    assertThat(docx.find("word/styles.xml", defaults + "/w:rFonts/@w:ascii"))
        .containsExactly("Times New Roman");
    assertThat(docx.find("word/styles.xml", defaults + "/w:sz/@w:val")).containsExactly("32");
    assertThat(docx.style("Title", "/w:rPr/w:rFonts/@w:eastAsia")).isEqualTo("方正小标宋简体");
    assertThat(docx.style("Title", "/w:rPr/w:sz/@w:val")).isEqualTo("44");
    assertThat(docx.style("Title", "/w:pPr/w:jc/@w:val")).isEqualTo("center");
    assertThat(docx.style("Heading1", "/w:rPr/w:rFonts/@w:eastAsia")).isEqualTo("黑体");
    assertThat(docx.style("Heading2", "/w:rPr/w:rFonts/@w:eastAsia")).isEqualTo("楷体_GB2312");
    assertThat(docx.style("Heading3", "/w:rPr/w:rFonts/@w:eastAsia")).isEqualTo("仿宋_GB2312");
    assertThat(docx.style("Heading4", "/w:rPr/w:rFonts/@w:eastAsia")).isEqualTo("仿宋_GB2312");
    assertThat(docx.style("BodyText", "/w:pPr/w:ind/@w:firstLineChars")).isEqualTo("200");
    assertThat(docx.text("word/styles.xml")).doesNotContain("<w:b/>");
  }

  @Test
  void thePageNumberStandsRightOnOddAndLeftOnEvenPages() throws Exception {
    assertThat(docx.text("word/settings.xml")).contains("<w:evenAndOddHeaders/>");
    assertFooter("word/footerOdd.xml", "right", "w:rightChars");
    assertFooter("word/footerEven.xml", "left", "w:leftChars");
    assertThat(docx.style("Footer", "/w:rPr/w:sz/@w:val")).isEqualTo("28");
    assertThat(docx.style("Footer", "/w:rPr/w:rFonts/@w:ascii")).isEqualTo("宋体");
    assertThat(docx.body("//w:sectPr[1]/w:footerReference/@w:type")).startsWith("default", "even");
  }

  @Test
  void aWideAnnexIsTurnedAndTheOthersAreNot() throws Exception {
    assertThat(docx.body("//w:pgSz/@w:w")).containsExactly("11906", "16838", "11906", "11906");
    assertThat(docx.body("//w:pgSz/@w:orient")).containsExactly("landscape");
    assertThat(docx.body("//w:sectPr/w:type/@w:val")).containsOnly("nextPage");
  }

  @Test
  void headingRowsAreRepeatedAndNoRowIsSplit() throws Exception {
    var table = "(//w:tbl)[1]";
    assertThat(docx.body(table + "/w:tr[w:trPr/w:tblHeader]")).hasSize(3);
    assertThat(docx.body(table + "/w:tr[w:trPr/w:cantSplit]")).hasSize(145);
    assertThat(docx.body(table + "/w:tblPr/w:tblBorders/*/@w:sz")).hasSize(6).containsOnly("4");
  }

  @Test
  void wordFilesOpenInPoi() throws Exception {
    var bytes = DocxParts.write(aCountyBulletin());
    try (var opened = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      assertThat(opened.getTables()).hasSize(2);
      assertThat(opened.getTables().getFirst().getRow(3).getCell(1).getText()).isEqualTo("城关镇第一小学");
      assertThat(opened.getProperties().getCoreProperties().getCreator()).isEqualTo("蒲城县教育体育局");
    }
  }

  @Test
  void theSameBulletinGivesTheSameBytes() throws Exception {
    assertThat(DocxParts.write(aCountyBulletin())).isEqualTo(DocxParts.write(aCountyBulletin()));
    assertThat(DocxParts.of(aBulletin()).find("docProps/core.xml", "//*[name()='dcterms:created']"))
        .containsExactly("2026-11-05T00:00:00Z");
  }

  private void assertFooter(String part, String side, String gap) throws Exception {
    assertThat(docx.find(part, "//w:jc/@w:val")).containsExactly(side);
    assertThat(docx.find(part, "//w:ind/@" + gap)).containsExactly("100");
    assertThat(docx.find(part, "//w:instrText")).containsExactly(" PAGE ");
    assertThat(String.join("", docx.find(part, "//w:t"))).isEqualTo("— 1 —");
  }

  private int page(String path) throws Exception {
    return Integer.parseInt(docx.body("(//w:sectPr)[1]/" + path).getFirst());
  }

  private double millimetres(String path) throws Exception {
    return page(path) * 25.4 / 1440;
  }
}
