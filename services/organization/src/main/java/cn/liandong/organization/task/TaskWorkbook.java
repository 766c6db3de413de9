package cn.liandong.organization.task;

import cn.liandong.organization.task.TaskFilter.FlaggedTask;
import cn.liandong.seeds.pack.TaskList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** One list in the shape of its document's table, with how far each task is. */
final class TaskWorkbook {

  private static final Map<TaskList.Column, Function<Duty, String>> CELLS =
      Map.of(
          TaskList.Column.NUMBER, duty -> duty.place().number(),
          TaskList.Column.SECTION, Duty::section,
          TaskList.Column.CONTENT, Duty::content,
          TaskList.Column.LEAD, duty -> String.join("、", duty.leads()),
          TaskList.Column.SUPPORT, duty -> String.join("、", duty.supporters()),
          TaskList.Column.SEAT, Duty::seat,
          TaskList.Column.DEADLINE, duty -> duty.deadline().text());
  private static final Map<Standing, String> STANDINGS =
      Map.of(
          Standing.DONE, "按期完成",
          Standing.DONE_LATE, "迟于时限完成",
          Standing.OVERDUE, "逾期",
          Standing.DUE, "即将到期",
          Standing.OPEN, "未到期",
          Standing.CONTINUING, "持续进行",
          Standing.BACK_DATED, "印发前已到期",
          Standing.DROPPED, "不再执行");
  private static final int CHARACTER = 256;

  private TaskWorkbook() {}

  static byte[] of(TaskList list, List<FlaggedTask> tasks, LocalDate today) {
    try (var workbook = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var sheet = workbook.createSheet("任务台账");
      var columns = columns(list, today);
      var title = sheet.createRow(0).createCell(0);
      title.setCellValue(list.title() + "（截至 " + today + "）");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns.size() - 1));
      var plain = style(workbook);
      write(sheet.createRow(1), List.copyOf(columns.keySet()), plain);
      for (int at = 0; at < tasks.size(); at++) {
        FlaggedTask task = tasks.get(at);
        write(
            sheet.createRow(at + 2),
            columns.values().stream().map(column -> column.apply(task)).toList(),
            plain);
      }
      width(sheet, List.copyOf(columns.keySet()), list);
      sheet.setRepeatingRows(new CellRangeAddress(1, 1, -1, -1));
      sheet.getPrintSetup().setLandscape(true);
      sheet.getPrintSetup().setPaperSize((short) 9);
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Function<FlaggedTask, String>> columns(
      TaskList list, LocalDate today) {
    var columns = new LinkedHashMap<String, Function<FlaggedTask, String>>();
    for (var heading : list.shape()) {
      Function<Duty, String> cell =
          heading.column() == TaskList.Column.GROUP
              ? duty -> group(list, duty)
              : CELLS.get(heading.column());
      columns.put(heading.heading(), task -> cell.apply(task.task().duty()));
    }
    columns.put("进展", task -> STANDINGS.get(task.task().standing(today)));
    columns.put("完成日期", task -> text(task.task().evidence().done()));
    columns.put("佐证", task -> proof(task.task()));
    columns.put("口径说明", TaskWorkbook::flags);
    return columns;
  }

  /** The section's number: its first task's place among the sections. */
  private static String group(TaskList list, Duty duty) {
    var sections = list.tasks().stream().map(task -> task.section()).distinct().toList();
    int at = sections.indexOf(duty.section());
    return at < 0 ? "" : Integer.toString(at + 1);
  }

  private static String proof(Task task) {
    var parts = new ArrayList<String>();
    parts.add(task.evidence().note());
    parts.add(task.evidence().link());
    parts.add(task.evidence().dropReason());
    parts.removeIf(String::isBlank);
    return String.join("；", parts);
  }

  private static String flags(FlaggedTask task) {
    return String.join("；", task.flags().stream().map(Flag::asInterpreted).distinct().toList());
  }

  private static String text(@Nullable LocalDate date) {
    return date == null ? "" : date.toString();
  }

  private static void write(Row row, List<String> texts, CellStyle style) {
    for (int at = 0; at < texts.size(); at++) {
      var cell = row.createCell(at);
      cell.setCellValue(texts.get(at));
      cell.setCellStyle(style);
    }
  }

  private static CellStyle style(XSSFWorkbook workbook) {
    var style = workbook.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setAlignment(HorizontalAlignment.LEFT);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setQuotePrefixed(true);
    return style;
  }

  private static void width(Sheet sheet, List<String> headings, TaskList list) {
    for (int at = 0; at < headings.size(); at++) {
      boolean wide =
          at < list.shape().size() && list.shape().get(at).column() == TaskList.Column.CONTENT;
      sheet.setColumnWidth(at, (wide ? 48 : 14) * CHARACTER);
    }
  }
}
