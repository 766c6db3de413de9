package cn.liandong.metrics.document;

import static cn.liandong.metrics.document.ColumnKind.CODE;
import static cn.liandong.metrics.document.ColumnKind.PERCENT;
import static cn.liandong.metrics.document.ColumnKind.TEXT;
import static cn.liandong.metrics.document.TestBulletins.aBulletin;
import static cn.liandong.metrics.document.TestBulletins.aCountyBulletin;
import static cn.liandong.metrics.document.TestBulletins.anAnnex;
import static cn.liandong.metrics.document.TestBulletins.withText;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordTextTest {

  @Test
  void theTitleIsBrokenBetweenWords() throws Exception {
    assertThat(styled(aBulletin(), "Title", "/w:r/w:t"))
        .containsExactly("蒲城县教育体育局关于2026年10月", "国家中小学智慧教育平台应用情况的通报");
  }

  @Test
  void theAddresseeEndsInAFullWidthColon() throws Exception {
    assertThat(styled(aBulletin(), "Addressee", "")).containsExactly("各片区、中心校，县直学校、民办学校：");
  }

  @Test
  void headingsAreNumberedAnewUnderEachParent() throws Exception {
    var docx = DocxParts.of(aCountyBulletin());
    assertThat(docx.body("//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'Heading')]"))
        .startsWith("一、总体情况", "二、主要指标情况", "（一）基础应用", "（二）深化应用", "1.教学工具", "（1）备课授课")
        .contains("（2）课后服务", "2.教研活动", "三、存在问题", "（一）部分学校连续两月低于目标");
  }

  @Test
  void aCitedDocumentNumberHasHexagonalBrackets() throws Exception {
    assertThat(styled(aBulletin(), "BodyText", "").getFirst()).contains("蒲教体发〔2025〕31号");
  }

  @Test
  void severalAnnexesAreListedWithNumbersAndWithoutEndMark() throws Exception {
    var docx = aBulletin(Annex.ofText("名单。", List.of()), Annex.ofText("2026年排名表", List.of()));
    assertThat(styled(docx, "AnnexList", "")).containsExactly("附件：1.名单", "2. 2026年排名表");
    assertThat(styled(docx, "AnnexMark", "")).containsExactly("附件1", "附件2");
  }

  @Test
  void aSingleAnnexHasNoNumber() throws Exception {
    var docx = aBulletin(Annex.ofText("名单", List.of("甲校")));
    assertThat(styled(docx, "AnnexList", "")).containsExactly("附件：名单");
    assertThat(styled(docx, "AnnexMark", "")).containsExactly("附件");
  }

  @Test
  void theDateBeginsTwoCharactersRightOfTheIssuer() throws Exception {
    assertThat(styled(aBulletin(), "Signature", "")).containsExactly("蒲城县教育体育局", "2026年11月5日");
    var indents = styled(aBulletin(), "Signature", "/w:pPr/w:ind/@w:left");
    var character = 8845 / 28.0;
    assertThat(indents)
        .containsExactly("" + Math.round(18 * character), "" + Math.round(20 * character));
  }

  @Test
  void aDateInDigitsWiderThanTheyShouldBeReachesIntoTheMarginInsteadOfTurning() throws Exception {
    var room = DocxParts.of(aBulletin()).style("Signature", "/w:pPr/w:ind/@w:right");
    assertThat(Integer.parseInt(room)).isNegative();
  }

  @Test
  void theSignatureStaysWithTheLastParagraphOfTheText() throws Exception {
    var docx = DocxParts.of(aBulletin());
    assertThat(docx.body("//w:p[w:pPr/w:keepNext]")).contains("全县142所学校参加统计。", "2026年11月5日");
  }

  @Test
  void theSnapshotStandsBelowTheLastAnnexOnly() throws Exception {
    assertThat(styled(aCountyBulletin(), "Small", "")).containsExactly("数据快照：pucheng-2026-10-r3");
    assertThat(styled(aBulletin(), "Small", "")).hasSize(1);
  }

  @Test
  void aMissingValueIsADashAndARateIsRoundedHalfUp() throws Exception {
    var columns = List.of(Column.of(PERCENT, 4, "率"), Column.of(CODE, 4, "代码"));
    var rows =
        List.of(
            Arrays.<Object>asList(new BigDecimal("66.665"), "007"),
            Arrays.<Object>asList(null, null));
    var docx = DocxParts.of(aBulletin(anAnnex(columns, rows)));
    assertThat(docx.body("//w:tbl//w:t")).containsExactly("率", "代码", "66.67%", "007", "—", "—");
  }

  @Test
  void groupedHeadingsAreMergedAcrossAndDown() throws Exception {
    var columns =
        List.of(
            Column.of(TEXT, 4, "学校"),
            Column.of(TEXT, 4, "教师", "人数", "年报"),
            Column.of(TEXT, 4, "教师", "人数", "平台"),
            Column.of(TEXT, 4, "教师", "备注"));
    var docx = DocxParts.of(aBulletin(anAnnex(columns, List.of())));
    assertThat(docx.body("//w:gridSpan/@w:val")).containsExactly("3", "2");
    assertThat(docx.body("//w:vMerge/@w:val"))
        .containsExactly("restart", "continue", "restart", "continue", "continue");
    assertThat(docx.body("//w:tbl//w:t")).containsExactly("学校", "教师", "人数", "备注", "年报", "平台");
  }

  @Test
  void rareCharactersSurviveAndForbiddenOnesAreDropped() throws Exception {
    var docx = DocxParts.of(withText(List.of(Section.lead("𬱖<&>\u0001\uD800完"))));
    assertThat(docx.body("//w:p[w:pPr/w:pStyle/@w:val='BodyText']")).containsExactly("𬱖<&>完");
  }

  private static List<String> styled(BulletinDocument document, String style, String path)
      throws Exception {
    return DocxParts.of(document).body("//w:p[w:pPr/w:pStyle/@w:val='" + style + "']" + path);
  }
}
