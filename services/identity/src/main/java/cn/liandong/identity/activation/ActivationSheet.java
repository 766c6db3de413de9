package cn.liandong.identity.activation;

import cn.liandong.identity.activation.ActivationCodes.Issued;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;

/** One slip a person, to be printed, cut apart and handed over. */
final class ActivationSheet {

  private static final String SONG = "宋体";
  private static final String HEI = "黑体";
  private static final String CODE_FONT = "Courier New";
  private static final String CUT = "808080";
  private static final BigInteger A4_WIDTH = BigInteger.valueOf(11906);
  private static final BigInteger A4_HEIGHT = BigInteger.valueOf(16838);
  private static final BigInteger MARGIN = BigInteger.valueOf(1134);
  private static final int SLIP_HEIGHT = 1450;
  private static final int[] WIDTHS = {2400, 2800, 4300};

  private final String unit;
  private final String address;
  private final LocalDate today;

  ActivationSheet(String unit, String address, LocalDate today) {
    this.unit = unit;
    this.address = address;
    this.today = today;
  }

  byte[] bytes(List<Issued> issued) {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      margins(document);
      line(document.createParagraph(), HEI, 16, unit + "账号激活单")
          .setAlignment(ParagraphAlignment.CENTER);
      line(
          document.createParagraph(),
          SONG,
          10,
          "%s 印制，共 %d 人。请沿虚线裁开，当面交给本人；重新印制后，这一张上的激活码全部作废。".formatted(today, issued.size()));
      slips(document, issued);
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void slips(XWPFDocument document, List<Issued> issued) {
    var table = document.createTable(issued.size(), WIDTHS.length);
    borders(table);
    for (var at = 0; at < issued.size(); at++) {
      var row = table.getRow(at);
      row.setCantSplitRow(true);
      row.setHeight(SLIP_HEIGHT);
      slip(row.getTableCells(), issued.get(at));
    }
  }

  private void slip(List<XWPFTableCell> cells, Issued issued) {
    for (var at = 0; at < WIDTHS.length; at++) {
      cells.get(at).setWidth(Integer.toString(WIDTHS[at]));
      cells.get(at).setVerticalAlignment(XWPFVertAlign.CENTER);
    }
    line(first(cells.get(0)), HEI, 14, issued.account().name());
    line(cells.get(0).addParagraph(), SONG, 11, "用户名：" + issued.account().username());
    line(first(cells.get(1)), SONG, 10, "激活码");
    line(cells.get(1).addParagraph(), CODE_FONT, 14, issued.code().printed());
    line(cells.get(1).addParagraph(), SONG, 9, "有效期至 " + lastDay(issued) + "，只能用一次。");
    line(first(cells.get(2)), SONG, 9, "1. 打开 " + address);
    line(cells.get(2).addParagraph(), SONG, 9, "2. 填用户名和激活码，自己设定密码。");
    line(cells.get(2).addParagraph(), SONG, 9, "3. 用新密码登录。请勿转交他人。");
  }

  private static LocalDate lastDay(Issued issued) {
    return LocalDate.ofInstant(issued.expireTime(), ZoneId.of("Asia/Shanghai"));
  }

  private static XWPFParagraph first(XWPFTableCell cell) {
    return cell.getParagraphs().getFirst();
  }

  private static XWPFParagraph line(XWPFParagraph paragraph, String font, int size, String text) {
    paragraph.setSpacingAfter(0);
    var run = paragraph.createRun();
    run.setFontFamily(font);
    run.setFontFamily(font, FontCharRange.eastAsia);
    run.setFontSize(size);
    run.setText(text);
    return paragraph;
  }

  private static void borders(XWPFTable table) {
    table.setWidth("9500");
    table.setTopBorder(XWPFBorderType.DASHED, 4, 0, CUT);
    table.setBottomBorder(XWPFBorderType.DASHED, 4, 0, CUT);
    table.setInsideHBorder(XWPFBorderType.DASHED, 4, 0, CUT);
    table.setLeftBorder(XWPFBorderType.NONE, 0, 0, CUT);
    table.setRightBorder(XWPFBorderType.NONE, 0, 0, CUT);
    table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, CUT);
  }

  private static void margins(XWPFDocument document) {
    var section = document.getDocument().getBody().addNewSectPr();
    var page = section.addNewPgSz();
    page.setW(A4_WIDTH);
    page.setH(A4_HEIGHT);
    var margin = section.addNewPgMar();
    margin.setTop(MARGIN);
    margin.setBottom(MARGIN);
    margin.setLeft(MARGIN);
    margin.setRight(MARGIN);
  }
}
