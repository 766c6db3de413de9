package cn.liandong.bench.imports;

import cn.liandong.bench.VoidRunException;
import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.context.AnalysisContext;
import com.alibaba.excel.event.AnalysisEventListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The usage workbook read with EasyExcel, its columns taken by position. */
final class UsageReader extends AnalysisEventListener<Map<Integer, String>> {

  static final int FIGURES = 17;
  private static final int HEAD_ROWS = 3;
  private static final int CODE = 1;
  private static final int FIRST = 3;
  private static final List<List<Integer>> NOT_MORE_THAN =
      List.of(List.of(1, 0), List.of(2, 0), List.of(4, 3));

  @FunctionalInterface
  interface Row {
    void accept(String code, List<Long> values) throws Exception;
  }

  private final Row row;

  private UsageReader(Row row) {
    this.row = row;
  }

  static void read(Path workbook, Row row) {
    EasyExcel.read(workbook.toFile(), new UsageReader(row))
        .headRowNumber(HEAD_ROWS)
        .sheet()
        .doRead();
  }

  @Override
  public void invoke(Map<Integer, String> cells, AnalysisContext context) {
    var values = new ArrayList<Long>(FIGURES);
    for (int i = 0; i < FIGURES; i++) {
      values.add(number(cells.get(FIRST + i)));
    }
    for (var pair : NOT_MORE_THAN) {
      VoidRunException.unless(
          values.get(pair.getFirst()) <= values.get(pair.getLast()), "第 %d 列大于上限", pair.getFirst());
    }
    try {
      row.accept(cells.get(CODE), values);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static long number(String text) {
    return switch (text) {
      case "是" -> 1;
      case "否" -> 0;
      default -> {
        long number = Long.parseLong(text);
        VoidRunException.unless(number >= 0, "数值为负：%s", text);
        yield number;
      }
    };
  }

  @Override
  public void doAfterAllAnalysed(AnalysisContext context) {}
}
