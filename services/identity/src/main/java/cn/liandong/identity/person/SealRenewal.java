package cn.liandong.identity.person;

import static cn.liandong.identity.IdentityError.DATA_KEYS_RENEWING;

import cn.liandong.identity.IdentityDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Seals under the current key what older ones sealed: people, what they want corrected or deleted,
 * what undo keeps of them, and the rows and files of imports. A batch a call, so that it can stop
 * and go on at any time.
 */
@ApplicationScoped
class SealRenewal {

  /** A table and those of its columns that hold sealed texts. */
  private record Place(String table, String type, List<String> columns) {

    private static final String OLD =
        """
        select t.ctid::text as place, %s from %s t where %s limit :limit for update\
        """;

    String select() {
      return OLD.formatted(joined("cast(t.%1$s as text) as %1$s", ", "), table, old());
    }

    String count() {
      return "select count(*) from %s t where %s".formatted(table, old());
    }

    String update() {
      return "update %s t set %s where t.ctid = cast(:place as tid)"
          .formatted(table, joined("%1$s = cast(:%1$s as " + type + ")", ", "));
    }

    private String old() {
      return joined("cast(t.%1$s as text) ~ :old", " or ");
    }

    private String joined(String form, String between) {
      return columns.stream().map(form::formatted).collect(Collectors.joining(between));
    }
  }

  private static final List<Place> PLACES =
      List.of(
          new Place("person", "text", List.of("phone", "identity")),
          new Place("correction_request", "text", List.of("wanted", "note")),
          new Place("deletion_request", "text", List.of("note")),
          new Place("person_before", "jsonb", List.of("person")),
          new Place("import_row", "text", List.of("cells")),
          new Place("import_row", "jsonb", List.of("data", "in_force")));
  private static final int ROWS = 2000;
  private static final int FILE_PARTS = 8;
  private static final String OLD_PARTS =
      """
      from import_part t
      where substring(t.content from 2 for 7) = convert_to('sealed:', 'UTF8')
        and substring(t.content from 2 for :length) <> :prefix\
      """;
  private final PersonalData data;

  SealRenewal(PersonalData data) {
    this.data = data;
  }

  record Progress(long renewed, long remaining, String key) {}

  Progress renew(Handle handle) {
    PersonWriter.lock(handle);
    var renewed = 0L;
    for (var place : PLACES) {
      renewed += renew(handle, place);
    }
    renewed += renewParts(handle);
    var remaining = PLACES.stream().mapToLong(place -> count(handle, place)).sum();
    return new Progress(renewed, remaining + countParts(handle), data.seal().key());
  }

  /** While older marks are about, equal people would not be recognised. */
  void requireDone(Connection connection) {
    if (count(IdentityDatabase.on(connection), PLACES.getFirst()) > 0) {
      throw DATA_KEYS_RENEWING.because("正在更换加密密钥，暂时不能导入人员。请等更换完成后再上传。");
    }
  }

  private long renew(Handle handle, Place place) {
    var rows =
        handle.createQuery(place.select()).bind("old", old()).bind("limit", ROWS).mapToMap().list();
    if (!rows.isEmpty()) {
      var batch = handle.prepareBatch(place.update());
      for (var row : rows) {
        row.replaceAll((column, value) -> renewed(column, (String) value));
        batch.bindMap(row).add();
      }
      batch.execute();
    }
    return rows.size();
  }

  private @Nullable Object renewed(String column, @Nullable String text) {
    return text == null || column.equals("place") ? text : data.seal().renew(text);
  }

  private long renewParts(Handle handle) {
    var parts =
        bindPrefix(
                handle.createQuery(
                    "select t.import_id, t.start, t.content "
                        + OLD_PARTS
                        + " limit :limit for update"))
            .bind("limit", FILE_PARTS)
            .map((row, context) ->
                new Part(row.getObject(1, UUID.class), row.getLong(2), row.getBytes(3)))
            .list();
    for (var part : parts) {
      handle
          .createUpdate(
              "update import_part set content = :content where import_id = :id and start = :start")
          .bind("content", data.seal().seal(data.seal().open(part.content())))
          .bind("id", part.importId())
          .bind("start", part.start())
          .execute();
    }
    return parts.size();
  }

  private record Part(UUID importId, long start, byte[] content) {}

  private long count(Handle handle, Place place) {
    return handle.createQuery(place.count()).bind("old", old()).mapTo(Long.class).one();
  }

  private long countParts(Handle handle) {
    return bindPrefix(handle.createQuery("select count(*) " + OLD_PARTS)).mapTo(Long.class).one();
  }

  private Query bindPrefix(Query query) {
    var prefix = data.seal().prefix().getBytes(StandardCharsets.US_ASCII);
    return query.bind("prefix", prefix).bind("length", prefix.length);
  }

  private String old() {
    return "sealed:(?!%s)".formatted(data.seal().prefix().substring("sealed:".length()));
  }
}
