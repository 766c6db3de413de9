package cn.liandong.seeds.demo;

import cn.liandong.seeds.pack.UnitLevel;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Reads units and waits until every service knows them. */
public record Registry(ApiClient api) {

  private static final Duration PROJECTION = Duration.ofSeconds(90);

  /** The county or city of the signed-in administrator, once the grants have arrived. */
  public JsonNode root(UnitLevel level) {
    return Patience.of(PROJECTION)
        .keep(() -> {
          try {
            return first(api.list("/api/units", Map.of("level", level)));
          } catch (ApiException e) {
            if (e.status() == 403 || e.status() == 404) {
              throw new NotYetException("账号的授权尚未生效：" + e.getMessage());
            }
            throw e;
          }
        });
  }

  /** The first district named after a town, otherwise the first of all. */
  public JsonNode firstTown(String countyId) {
    var districts =
        api.list("/api/units", Map.of("parentId", countyId, "directChildren", true)).stream()
            .filter(unit -> unit.path("level").asText().equals("DISTRICT"))
            .toList();
    return districts.stream()
        .filter(unit -> unit.path("name").asText().contains("中心校"))
        .findFirst()
        .orElseGet(() -> first(districts));
  }

  public JsonNode firstSchool(String townId) {
    return first(schools(townId));
  }

  /** Until metrics answers for the unit that was registered last. */
  public void awaitProjection(String countyId, YearMonth month) {
    String last = schools(countyId).getLast().path("id").asText();
    Patience.of(PROJECTION)
        .keep(() -> {
          try {
            return api.get("/api/units/" + last + "/scorecard", Map.of("period", month));
          } catch (ApiException e) {
            if (e.status() == 404) {
              throw new NotYetException("学校名录尚未同步：" + e.getMessage());
            }
            throw e;
          }
        });
  }

  private List<JsonNode> schools(String parentId) {
    return api.list("/api/units", Map.of("parentId", parentId, "level", "SCHOOL"));
  }

  private static JsonNode first(List<JsonNode> units) {
    if (units.isEmpty()) {
      throw new NotYetException("还没有单位");
    }
    return units.getFirst();
  }
}
