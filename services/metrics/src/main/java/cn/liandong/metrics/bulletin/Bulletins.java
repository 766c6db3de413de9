package cn.liandong.metrics.bulletin;

import static cn.liandong.metrics.MetricsError.BULLETIN_EXISTS;
import static cn.liandong.metrics.MetricsError.BULLETIN_NOT_APPROVED;
import static cn.liandong.metrics.MetricsError.BULLETIN_NOT_FOUND;
import static cn.liandong.metrics.MetricsError.BULLETIN_NOT_PUBLISHED;
import static cn.liandong.metrics.MetricsError.BULLETIN_PUBLISHED;
import static cn.liandong.metrics.MetricsError.BULLETIN_STALE;
import static cn.liandong.metrics.MetricsError.BULLETIN_UNCHANGED;
import static cn.liandong.metrics.bulletin.BulletinState.APPROVED;
import static cn.liandong.metrics.bulletin.BulletinState.DISCARDED;
import static cn.liandong.metrics.bulletin.BulletinState.PUBLISHED;

import cn.liandong.common.audit.Audit;
import cn.liandong.common.error.CommonError;
import cn.liandong.common.id.Ids;
import cn.liandong.common.page.Page;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.period.Period;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.metrics.bulletin.BulletinContent.TextSection;
import cn.liandong.metrics.value.County;
import cn.liandong.metrics.value.Refusals;
import cn.liandong.metrics.value.Scopes;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The life of a bulletin. Every method runs inside the transaction of its handle. */
@ApplicationScoped
class Bulletins {

  private static final Role[] WRITERS = {Role.COUNTY_ADMINISTRATOR};
  private static final Role[] APPROVERS = {Role.COUNTY_LEADER};
  private static final Role[] OFFICE = {Role.COUNTY_ADMINISTRATOR, Role.COUNTY_LEADER};

  private final Scopes scopes;
  private final Drafts drafts;
  private final BulletinStore store;
  private final BulletinFiles files;
  private final Refusals refusals;
  private final Clock clock;
  private final MeterRegistry meters;
  private final Audit audit = new Audit();

  Bulletins(
      Scopes scopes,
      Drafts drafts,
      BulletinStore store,
      BulletinFiles files,
      Refusals refusals,
      Clock clock,
      MeterRegistry meters) {
    this.scopes = scopes;
    this.drafts = drafts;
    this.store = store;
    this.files = files;
    this.refusals = refusals;
    this.clock = clock;
    this.meters = meters;
  }

  StoredBulletin create(Handle handle, Caller caller, String unitId, Period period)
      throws SQLException {
    var county = county(handle, caller, unitId);
    drafts.requireOrdered(period);
    if (store.published(handle, county.id(), period)) {
      throw BULLETIN_EXISTS.because("%s的通报已经发布；数据有变化请从已发布的通报发起更正。", period.chinese());
    }
    var draft = drafts.write(handle, county, period);
    return insert(handle, caller, county, period, draft, Optional.empty());
  }

  private StoredBulletin insert(
      Handle handle,
      Caller caller,
      County county,
      Period period,
      Draft draft,
      Optional<UUID> corrects)
      throws SQLException {
    var id = Ids.next();
    if (!store.insert(handle, id, county.id(), period, draft, corrects, caller)) {
      throw BULLETIN_EXISTS.because("%s已有一份草稿，请打开那份继续编辑。", period.chinese());
    }
    audit.done(handle.getConnection(), caller, "BULLETIN_DRAFTED", "bulletin", id);
    return require(handle, caller, id.toString(), OFFICE);
  }

  Page<StoredBulletin> list(Handle handle, Caller caller, String unitId, PageRequest page) {
    var unit = scopes.require(handle, caller, unitId, Role.readers());
    var rows = store.list(handle, caller, unit.id(), page);
    return page.cut(
        rows, bulletin -> List.of(bulletin.content().period(), bulletin.id().toString()));
  }

  /** Fails with BULLETIN_NOT_FOUND; the refusal is audited. */
  StoredBulletin require(Handle handle, Caller caller, String id, Role... roles) {
    return store
        .find(handle, caller, Scopes.parse(id), roles)
        .orElseThrow(() -> {
          refusals.record(caller, "BULLETIN_READ", "bulletin", id, BULLETIN_NOT_FOUND);
          return BULLETIN_NOT_FOUND.because("没有找到这份通报，或者它不在您的管理范围内。");
        });
  }

  StoredBulletin read(Handle handle, Caller caller, String id) {
    return require(handle, caller, id, OFFICE);
  }

  StoredBulletin edit(
      Handle handle,
      Caller caller,
      String id,
      long version,
      String title,
      String addressee,
      List<TextSection> sections)
      throws SQLException {
    var bulletin = open(handle, caller, id, version, WRITERS);
    if (title.isBlank() || addressee.isBlank()) {
      throw CommonError.ARGUMENT_INVALID.because("标题和主送机关不能为空。");
    }
    store.rewrite(
        handle,
        caller,
        bulletin.id(),
        version,
        bulletin.content().withText(title, addressee, sections),
        WRITERS);
    audit.done(handle.getConnection(), caller, "BULLETIN_EDITED", "bulletin", id);
    return read(handle, caller, id);
  }

  StoredBulletin refresh(Handle handle, Caller caller, String id, long version)
      throws SQLException {
    var bulletin = open(handle, caller, id, version, WRITERS);
    var fresh = recompute(handle, caller, bulletin);
    store.rewrite(
        handle,
        caller,
        bulletin.id(),
        version,
        fresh.withContent(content -> drafts.refresh(bulletin.content(), content)),
        WRITERS);
    audit.done(handle.getConnection(), caller, "BULLETIN_REFRESHED", "bulletin", id);
    return read(handle, caller, id);
  }

  private Draft recompute(Handle handle, Caller caller, StoredBulletin bulletin) {
    var county = county(handle, caller, bulletin.unitId().toString());
    var fresh = drafts.write(handle, county, Period.parse(bulletin.content().period()));
    return bulletin
        .corrects()
        .map(id -> correction(handle, caller, read(handle, caller, id.toString()), fresh))
        .orElse(fresh);
  }

  private Draft correction(Handle handle, Caller caller, StoredBulletin published, Draft fresh) {
    var before = store.figures(handle, caller, published.id(), OFFICE);
    var differences = Differences.between(before, fresh.figures().figures());
    return fresh.withContent(
        content -> drafts.correction(published.content(), differences, content));
  }

  StoredBulletin discard(Handle handle, Caller caller, String id, long version)
      throws SQLException {
    var bulletin = open(handle, caller, id, version, WRITERS);
    store.move(handle, caller, bulletin.id(), version, DISCARDED, WRITERS);
    audit.done(handle.getConnection(), caller, "BULLETIN_DISCARDED", "bulletin", id);
    return read(handle, caller, id);
  }

  StoredBulletin approve(Handle handle, Caller caller, String id, long version)
      throws SQLException {
    read(handle, caller, id);
    if (store.find(handle, caller, Scopes.parse(id), APPROVERS).isEmpty()) {
      refusals.record(caller, "BULLETIN_APPROVED", "bulletin", id, CommonError.NOT_ALLOWED);
      throw CommonError.NOT_ALLOWED.because("只有县级领导可以审批通报。");
    }
    var bulletin = open(handle, caller, id, version, APPROVERS);
    store.move(handle, caller, bulletin.id(), version, APPROVED, APPROVERS);
    audit.done(handle.getConnection(), caller, "BULLETIN_APPROVED", "bulletin", id);
    return read(handle, caller, id);
  }

  StoredBulletin publish(Handle handle, Caller caller, String id, long version)
      throws SQLException {
    var bulletin = require(handle, caller, id, WRITERS);
    if (bulletin.state() == PUBLISHED) {
      return bulletin;
    }
    if (bulletin.version() != version) {
      throw BULLETIN_STALE.because("这份通报刚刚被别人改动过，请刷新页面后再发布。");
    }
    if (bulletin.state() != APPROVED) {
      throw BULLETIN_NOT_APPROVED.because("这份通报还没有领导审批，请先送审。");
    }
    var figures = requireCurrent(handle, caller, bulletin);
    var today = LocalDate.now(clock);
    store.publish(
        handle,
        caller,
        bulletin,
        files.write(BulletinFiles.DOCX, bulletin.content(), figures, today),
        files.write(BulletinFiles.XLSX, bulletin.content(), figures, today),
        WRITERS);
    audit.done(handle.getConnection(), caller, "BULLETIN_PUBLISHED", "bulletin", id);
    meters.counter("liandong.bulletins.published").increment();
    return read(handle, caller, id);
  }

  /** The draft's own figures, computed anew and found the same. */
  private BulletinFigures requireCurrent(Handle handle, Caller caller, StoredBulletin bulletin) {
    var county = county(handle, caller, bulletin.unitId().toString());
    var period = Period.parse(bulletin.content().period());
    var figures = drafts.figures(handle, county, period);
    if (!figures.sha256().equals(bulletin.figuresSha256())) {
      throw BULLETIN_STALE.because("草稿生成之后数据有变化。请先“刷新数据”，重新审批后再发布。");
    }
    return figures.figures();
  }

  StoredBulletin correct(Handle handle, Caller caller, String id) throws SQLException {
    var published = require(handle, caller, id, WRITERS);
    if (published.state() != PUBLISHED) {
      throw BULLETIN_NOT_PUBLISHED.because("只有已发布的通报才需要更正，草稿可以直接修改。");
    }
    if (published.correctedBy().isPresent()) {
      throw BULLETIN_EXISTS.because("这份通报已经更正过，请从最新的更正继续。");
    }
    var county = county(handle, caller, published.unitId().toString());
    var period = Period.parse(published.content().period());
    var draft = correction(handle, caller, published, drafts.write(handle, county, period));
    if (draft.content().differences().isEmpty()) {
      throw BULLETIN_UNCHANGED.because("数据与已发布的通报一致，不需要更正。");
    }
    return insert(handle, caller, county, period, draft, Optional.of(published.id()));
  }

  /** A file and its name: the frozen bytes of a published bulletin, a fresh layout of a draft. */
  record NamedFile(String name, byte[] bytes) {}

  NamedFile file(Handle handle, Caller caller, String id, String format) {
    var bulletin = read(handle, caller, id);
    var bytes =
        bulletin.state() == PUBLISHED && isKnown(format)
            ? store.file(handle, caller, bulletin.id(), format, OFFICE)
            : files.write(
                format,
                bulletin.content(),
                store.figures(handle, caller, bulletin.id(), OFFICE),
                LocalDate.now(clock));
    return new NamedFile(BulletinFiles.fileName(format, bulletin.content()), bytes);
  }

  private static boolean isKnown(String format) {
    return format.equals(BulletinFiles.DOCX) || format.equals(BulletinFiles.XLSX);
  }

  private StoredBulletin open(
      Handle handle, Caller caller, String id, long version, Role... roles) {
    var bulletin = require(handle, caller, id, roles);
    if (bulletin.state() == PUBLISHED || bulletin.state() == DISCARDED) {
      throw BULLETIN_PUBLISHED.because("这份通报已发布或已作废，不能再改；数据有变化请发起更正。");
    }
    if (bulletin.version() != version) {
      throw BULLETIN_STALE.because("这份通报刚刚被别人改动过，请刷新页面后再操作。");
    }
    return bulletin;
  }

  private County county(Handle handle, Caller caller, String unitId) {
    var unit = scopes.require(handle, caller, unitId, OFFICE);
    if (!unit.id().equals(unit.county().id())) {
      throw CommonError.ARGUMENT_INVALID.because("通报以县为单位编制，请选择“%s”。", unit.county().name());
    }
    return unit.county();
  }
}
