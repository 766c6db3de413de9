package cn.liandong.organization.unit;

import cn.liandong.common.id.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit that enters the registry.
 *
 * @param kind of a district, as the policy pack names it; otherwise empty
 * @param orderNumber 0 where none is given
 */
public record NewUnit(
    UUID id,
    @Nullable String code,
    String name,
    List<String> aliases,
    Level level,
    String schoolType,
    String urbanRural,
    String ownership,
    String kind,
    int orderNumber,
    String note,
    @Nullable UUID parentId,
    String path,
    LocalDate validFrom) {

  public static NewUnit root(String code, String name, Level level, LocalDate validFrom) {
    var id = Ids.next();
    return new NewUnit(
        id, code, name, List.of(), level, "", "", "", "", 0, "", null, id + "/", validFrom);
  }

  /** A bureau below this one. */
  public NewUnit bureau(
      String bureauCode, String bureauName, List<String> bureauAliases, Level at, int order) {
    var unit = Ids.next();
    return new NewUnit(
        unit,
        bureauCode,
        bureauName,
        bureauAliases,
        at,
        "",
        "",
        "",
        "",
        order,
        "",
        id,
        path + unit + "/",
        validFrom);
  }

  Timeline timeline() {
    return new Timeline(id, 0, List.of(new Version(validFrom, Version.OPEN, facts(), path)));
  }

  private Facts facts() {
    return new Facts(
        code,
        name,
        aliases,
        level,
        schoolType,
        urbanRural,
        ownership,
        kind,
        orderNumber,
        note,
        parentId,
        Facts.Participation.IN,
        Map.of());
  }
}
