package cn.liandong.metrics.bulletin;

import static cn.liandong.metrics.MetricsError.BULLETIN_STALE;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.period.Period;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/** Rows of {@code bulletin}, read and written inside the caller's scope. */
@ApplicationScoped
class BulletinStore {

  private static final String VISIBLE =
      "unit_id in (select id from visible_units(:subject, :roles, :day))";
  private static final String COLUMNS =
      """
      select b.id, b.unit_id, b.state, b.version, b.content, b.content_sha256, b.figures_sha256,
        b.docx_sha256, b.xlsx_sha256, b.corrects_id, b.created_by, b.approved_by, b.published_by,
        b.create_time, b.publish_time,
        (select c.id from bulletin c where c.corrects_id = b.id and c.state = 'PUBLISHED')
          as corrected_by
      from bulletin b where b.\
      """
          + VISIBLE;
  private static final String INSERT =
      """
      insert into bulletin (id, unit_id, period, state, content, content_sha256, figures,
        figures_sha256, corrects_id, created_by)
      values (:id, :unit, :period, 'DRAFT', :content, :contentSha256, :figures, :figuresSha256,
        cast(:corrects as uuid), :by)
      on conflict (unit_id, period) where state in ('DRAFT', 'APPROVED') do nothing\
      """;
  private static final String REWRITE =
      """
      update bulletin set content = :content, content_sha256 = :contentSha256,
        state = 'DRAFT', approved_by = '', version = version + 1
      where id = :id and version = :version and state in ('DRAFT', 'APPROVED') and \
      """
          + VISIBLE;
  private static final String REFRESH =
      """
      update bulletin set figures = :figures, figures_sha256 = :figuresSha256
      where id = :id and state = 'DRAFT' and \
      """
          + VISIBLE;
  private static final String MOVE =
      """
      update bulletin set state = :state, version = version + 1,
        approved_by = case when :state = 'APPROVED' then :by else approved_by end
      where id = :id and version = :version and state in ('DRAFT', 'APPROVED') and \
      """
          + VISIBLE;
  private static final String PUBLISH =
      """
      update bulletin set state = 'PUBLISHED', version = version + 1, docx = :docx, xlsx = :xlsx,
        docx_sha256 = :docxSha256, xlsx_sha256 = :xlsxSha256, published_by = :by,
        publish_time = :time
      where id = :id and version = :version and state = 'APPROVED' and \
      """
          + VISIBLE;

  private static final String MINE = " from bulletin where id = :id and " + VISIBLE;
  private static final String FIGURES = "select figures" + MINE;
  private static final String DOCX = "select docx" + MINE;
  private static final String XLSX = "select xlsx" + MINE;

  private final BulletinJson json;
  private final Clock clock;

  BulletinStore(BulletinJson json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  Optional<StoredBulletin> find(Handle handle, Caller caller, UUID id, Role... roles) {
    return scoped(handle.createQuery(COLUMNS + " and b.id = :id"), caller, roles)
        .bind("id", id)
        .map((row, context) -> stored(row))
        .findOne();
  }

  /** The snapshot id is the period and the beginning of the figures' hash. */
  Optional<StoredBulletin> findPublished(
      Handle handle, Caller caller, String snapshotId, Role... roles) {
    return scoped(
            handle.createQuery(
                COLUMNS
                    + """
                     and b.state = 'PUBLISHED'
                     and b.period || '-' || left(b.figures_sha256, 12) = :snapshot\
                    """),
            caller,
            roles)
        .bind("snapshot", snapshotId)
        .map((row, context) -> stored(row))
        .findOne();
  }

  List<StoredBulletin> list(Handle handle, Caller caller, UUID unit, PageRequest page) {
    return scoped(
            handle.createQuery(
                COLUMNS
                    + """
                     and b.unit_id = :unit and b.state <> 'DISCARDED'
                     and (b.period, b.id::text) < (:period, :after)
                    order by b.period desc, b.id::text desc limit :limit\
                    """),
            caller,
            Role.readers())
        .bind("unit", unit)
        .bind("period", page.key(0, "~"))
        .bind("after", page.key(1, "~"))
        .bind("limit", page.limit())
        .map((row, context) -> stored(row))
        .list();
  }

  /** False when another draft is open for the unit and period. */
  boolean insert(
      Handle handle,
      UUID id,
      UUID unit,
      Period period,
      Draft draft,
      Optional<UUID> corrects,
      Caller caller) {
    var content = json.write(draft.content());
    return handle
            .createUpdate(INSERT)
            .bind("id", id)
            .bind("unit", unit)
            .bind("period", period.toString())
            .bind("content", content)
            .bind("contentSha256", BulletinJson.sha256(content))
            .bind("figures", draft.figures().json())
            .bind("figuresSha256", draft.figures().sha256())
            .bindByType("corrects", corrects.orElse(null), UUID.class)
            .bind("by", caller.username())
            .execute()
        == 1;
  }

  boolean published(Handle handle, UUID unit, Period period) {
    return handle
        .createQuery(
            """
            select exists (select 1 from bulletin
              where unit_id = :unit and period = :period and state = 'PUBLISHED')\
            """)
        .bind("unit", unit)
        .bind("period", period.toString())
        .mapTo(Boolean.class)
        .one();
  }

  void rewrite(
      Handle handle, Caller caller, UUID id, long version, BulletinContent content, Role... roles) {
    var text = json.write(content);
    requireOne(
        scoped(handle.createUpdate(REWRITE), caller, roles)
            .bind("id", id)
            .bind("version", version)
            .bind("content", text)
            .bind("contentSha256", BulletinJson.sha256(text)));
  }

  void rewrite(Handle handle, Caller caller, UUID id, long version, Draft draft, Role... roles) {
    rewrite(handle, caller, id, version, draft.content(), roles);
    requireOne(
        scoped(handle.createUpdate(REFRESH), caller, roles)
            .bind("id", id)
            .bind("figures", draft.figures().json())
            .bind("figuresSha256", draft.figures().sha256()));
  }

  void move(
      Handle handle, Caller caller, UUID id, long version, BulletinState state, Role... roles) {
    requireOne(
        scoped(handle.createUpdate(MOVE), caller, roles)
            .bind("id", id)
            .bind("version", version)
            .bind("state", state.name())
            .bind("by", caller.username()));
  }

  void publish(
      Handle handle,
      Caller caller,
      StoredBulletin bulletin,
      byte[] docx,
      byte[] xlsx,
      Role... roles) {
    requireOne(
        scoped(handle.createUpdate(PUBLISH), caller, roles)
            .bind("id", bulletin.id())
            .bind("version", bulletin.version())
            .bind("docx", docx)
            .bind("xlsx", xlsx)
            .bind("docxSha256", BulletinJson.sha256(docx))
            .bind("xlsxSha256", BulletinJson.sha256(xlsx))
            .bind("by", caller.username())
            .bind("time", Timestamp.from(clock.instant())));
  }

  BulletinFigures figures(Handle handle, Caller caller, UUID id, Role... roles) {
    return json.readFigures(bytes(FIGURES, handle, caller, id, roles));
  }

  byte[] file(Handle handle, Caller caller, UUID id, String format, Role... roles) {
    return bytes(format.equals(BulletinFiles.DOCX) ? DOCX : XLSX, handle, caller, id, roles);
  }

  private byte[] bytes(String query, Handle handle, Caller caller, UUID id, Role... roles) {
    return scoped(handle.createQuery(query), caller, roles)
        .bind("id", id)
        .map((row, context) -> row.getBytes(1))
        .one();
  }

  private <T extends SqlStatement<T>> T scoped(T statement, Caller caller, Role... roles) {
    return statement
        .bind("subject", caller.subject())
        .bindArray("roles", String.class, (Object[]) Role.names(roles))
        .bind("day", LocalDate.now(clock));
  }

  private static void requireOne(Update update) {
    if (update.execute() == 0) {
      throw BULLETIN_STALE.because("这份通报刚刚被别人改动过，请刷新页面后再操作。");
    }
  }

  private StoredBulletin stored(ResultSet row) throws SQLException {
    return new StoredBulletin(
        row.getObject("id", UUID.class),
        row.getObject("unit_id", UUID.class),
        BulletinState.valueOf(row.getString("state")),
        row.getLong("version"),
        json.read(row.getString("content")),
        row.getString("content_sha256"),
        row.getString("figures_sha256"),
        row.getString("docx_sha256"),
        row.getString("xlsx_sha256"),
        Optional.ofNullable(row.getObject("corrects_id", UUID.class)),
        Optional.ofNullable(row.getObject("corrected_by", UUID.class)),
        row.getString("created_by"),
        row.getString("approved_by"),
        row.getString("published_by"),
        row.getTimestamp("create_time").toInstant(),
        Optional.ofNullable(row.getTimestamp("publish_time")).map(Timestamp::toInstant));
  }
}
