package cn.liandong.identity.platformaccount;

import cn.liandong.imports.job.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row whose person is known, as it is staged from then on. */
record FoundRow(int sheet, int number, UUID person, String name, RowWords words) {

  private static final int ROWS = 2_000;
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String WRITE =
      """
      update import_row r set data = r.data - 'verification' || f.data
      from jsonb_to_recordset(?::jsonb) as f (sheet int, number int, data jsonb)
      where r.import_id = ? and r.sheet = f.sheet and r.row_number = f.number\
      """;

  static void write(Connection connection, UUID importId, List<FoundRow> rows) throws SQLException {
    for (int from = 0; from < rows.size(); from += ROWS) {
      var some = rows.subList(from, Math.min(from + ROWS, rows.size()));
      Sql.update(connection, WRITE, json(some.stream().map(FoundRow::staged).toList()), importId);
    }
  }

  private Map<String, Object> staged() {
    var said = new LinkedHashMap<String, Object>();
    said.put("person", person.toString());
    said.put("name", name);
    said.put("state", words.state());
    put(said, "seat", words.seat());
    put(said, "placed", words.placed());
    return Map.of("sheet", sheet, "number", number, "data", said);
  }

  private static void put(Map<String, Object> said, String field, @Nullable String value) {
    if (value != null) {
      said.put(field, value);
    }
  }

  private static String json(Object value) {
    try {
      return Objects.requireNonNull(MAPPER.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
