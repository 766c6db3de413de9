package cn.liandong.identity.platformaccount;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a row says of an account, in the words of this system; null for what it does not say. */
record RowWords(String state, @Nullable String seat, @Nullable String placed) {

  /**
   * Of a row that passed its check. Who is verified in one column is so whatever the other says.
   */
  static RowWords read(ResultSet row) throws SQLException {
    var verified = value(row, "verification", YesOrNo.VERIFICATION);
    var state =
        Boolean.TRUE.equals(verified)
            ? PlatformState.VERIFIED
            : PlatformState.written(row.getString("state")).orElseThrow();
    return new RowWords(
        state.label(),
        label(YesOrNo.SEAT, value(row, "seat", YesOrNo.SEAT)),
        label(YesOrNo.PLACED, value(row, "placed", YesOrNo.PLACED)));
  }

  private static @Nullable Boolean value(ResultSet row, String column, YesOrNo words)
      throws SQLException {
    var word = row.getString(column);
    return word == null ? null : words.of(word).orElseThrow();
  }

  private static @Nullable String label(YesOrNo words, @Nullable Boolean value) {
    return value == null ? null : words.label(value);
  }
}
