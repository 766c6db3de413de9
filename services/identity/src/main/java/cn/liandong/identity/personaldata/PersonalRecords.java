package cn.liandong.identity.personaldata;

import cn.liandong.common.scope.Caller;
import cn.liandong.identity.person.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Everything kept about the caller, found by the caller's own sign-in. */
@ApplicationScoped
class PersonalRecords {

  private final PersonalData data;

  PersonalRecords(PersonalData data) {
    this.data = data;
  }

  /**
   * @param records values in the order of the kind's headings
   */
  record Section(DataKind kind, List<List<String>> records) {}

  List<Section> masked(Handle handle, Caller caller) {
    return sections(handle, caller, data::masked);
  }

  List<Section> whole(Handle handle, Caller caller) {
    return sections(handle, caller, data::opened);
  }

  private List<Section> sections(Handle handle, Caller caller, UnaryOperator<String> opened) {
    return Arrays.stream(DataKind.values())
        .map(kind -> new Section(kind, records(handle, caller, kind, opened)))
        .toList();
  }

  private List<List<String>> records(
      Handle handle, Caller caller, DataKind kind, UnaryOperator<String> opened) {
    return handle
        .createQuery(kind.sql())
        .bind("subject", caller.subject())
        .bind("username", caller.username())
        .map((row, context) -> values(row, kind.headings().size(), opened))
        .list();
  }

  private List<String> values(ResultSet row, int columns, UnaryOperator<String> opened)
      throws SQLException {
    var values = new ArrayList<String>();
    for (var column = 1; column <= columns; column++) {
      var label = row.getMetaData().getColumnLabel(column);
      values.add(text(label, row.getString(column), opened));
    }
    return values;
  }

  private String text(String label, @Nullable String value, UnaryOperator<String> opened) {
    if (value == null) {
      return "";
    }
    if (label.startsWith("sealed_")) {
      return opened.apply(value);
    }
    if (label.startsWith("opened_")) {
      return data.opened(value);
    }
    return label.startsWith("code_") ? CodeWords.of(value) : value;
  }
}
