package cn.liandong.metrics.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.liandong.metrics.bulletin.BulletinContent.FigureDifference;
import cn.liandong.metrics.bulletin.BulletinFigures.CountyFigure;
import cn.liandong.metrics.bulletin.BulletinFigures.IndicatorColumn;
import cn.liandong.metrics.bulletin.BulletinFigures.UnitFigure;
import cn.liandong.metrics.bulletin.BulletinFigures.UnitLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferencesTest {

  private static BulletinFigures figures(String county, UnitLine... lines) {
    var column = new IndicatorColumn("I08", "教师活跃率", "", "", 1, "%", 2, false, null, "PC-04");
    return new BulletinFigures(
        List.of(column),
        List.of(new CountyFigure("I08", null, county, null, "", 0)),
        List.of(lines),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static UnitLine school(String id, int rank, String shown) {
    var figure = new UnitFigure(1, 2, BigDecimal.ONE, shown);
    return new UnitLine(id, "", "学校" + id, "", "全部", rank, 9, "", Map.of("I08", figure), Map.of());
  }

  @Test
  void equalFiguresHaveNone() {
    var same = figures("50.00%", school("1", 1, "50.00%"));

    assertThat(Differences.between(same, same)).isEmpty();
  }

  @Test
  void aChangedFigureMovesTheSchoolItsRankAndTheCounty() {
    var differences =
        Differences.between(
            figures("50.00%", school("1", 1, "50.00%")),
            figures("51.00%", school("1", 2, "49.00%")));

    assertThat(differences)
        .containsExactly(
            new FigureDifference("", "全县", "教师活跃率", "50.00%", "51.00%"),
            new FigureDifference("1", "学校1", "教师活跃率", "50.00%", "49.00%"),
            new FigureDifference("1", "学校1", "名次", "1", "2"));
  }

  @Test
  void aSchoolThatCameOrWentIsNamed() {
    var differences =
        Differences.between(
            figures("50.00%", school("1", 1, "50.00%")),
            figures("50.00%", school("2", 1, "50.00%")));

    assertThat(differences)
        .extracting(FigureDifference::unitName, FigureDifference::correctedValue)
        .containsExactly(tuple("学校2", "在列"), tuple("学校1", "不在列"));
  }
}
