package cn.liandong.organization.unit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that an import may change of a school. */
public record UnitChangeRow(
    UUID unitId,
    @Nullable String code,
    String name,
    List<String> aliases,
    String schoolType,
    String urbanRural,
    String ownership,
    int orderNumber,
    String note,
    UUID parentId,
    String path) {

  public UnitChangeRow below(UUID newParent, String parentPath) {
    return new UnitChangeRow(
        unitId,
        code,
        name,
        aliases,
        schoolType,
        urbanRural,
        ownership,
        orderNumber,
        note,
        newParent,
        parentPath + unitId + "/");
  }

  void bind(PreparedStatement row) throws SQLException {
    row.setString(1, code);
    row.setString(2, name);
    row.setString(3, schoolType);
    row.setString(4, urbanRural);
    row.setString(5, ownership);
    row.setInt(6, orderNumber);
    row.setString(7, note);
    row.setObject(8, parentId);
    row.setString(9, path);
    row.setString(10, UnitText.printKey(orderNumber, Level.SCHOOL, name, unitId));
    row.setString(11, UnitText.searchText(name, code, aliases));
    row.setObject(12, unitId);
  }
}
