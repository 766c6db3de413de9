package cn.liandong.seeds.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;

/** Prints the county's figures of each month as the system computed them. */
record Figures(ApiClient api, String countyId) {

  private static final String RANKING = "I08";

  void print(Collection<YearMonth> months, PrintStream out) {
    out.println();
    out.println("月份      教师活跃率（合计数之商 / 学校平均 / 学校中位数）   教师认证率   学生注册率");
    for (YearMonth month : months) {
      JsonNode active = values(RANKING, month);
      out.printf(
          "%s   %s / %s / %s   %s   %s%n",
          month,
          fourPlaces(active.path("total").path("value")),
          fourPlaces(active.path("mean")),
          fourPlaces(active.path("median")),
          values("I02", month).path("total").path("display").asText(),
          values("I03", month).path("total").path("display").asText());
    }
  }

  private JsonNode values(String indicator, YearMonth month) {
    return api.get(
        "/api/indicators/%s/values".formatted(indicator),
        Map.of("unitId", countyId, "period", month, "grouping", "all"));
  }

  private static String fourPlaces(JsonNode exact) {
    String text = exact.asText();
    return text.isEmpty()
        ? "—"
        : new BigDecimal(text).setScale(4, RoundingMode.HALF_UP).toPlainString();
  }
}
