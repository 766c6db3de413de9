package cn.liandong.organization.unit;

import cn.liandong.common.id.Ids;
import java.time.LocalDate;
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
    return new NewUnit(id, code, name, level, "", "", "", "", 0, "", null, id + "/", validFrom);
  }

  public static NewUnit district(
      String name, String kind, int orderNumber, UUID parent, String parentPath, LocalDate from) {
    var id = Ids.next();
    return new NewUnit(
        id,
        null,
        name,
        Level.DISTRICT,
        "",
        "",
        "",
        kind,
        orderNumber,
        "",
        parent,
        parentPath + id + "/",
        from);
  }
}
