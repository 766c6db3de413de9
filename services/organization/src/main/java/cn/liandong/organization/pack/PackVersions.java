package cn.liandong.organization.pack;

import static cn.liandong.common.error.CommonError.NOT_ALLOWED;
import static cn.liandong.organization.OrganizationError.PACK_INVALID;
import static cn.liandong.organization.OrganizationError.PACK_NOT_READY;
import static cn.liandong.organization.OrganizationError.PACK_PERIOD_TOO_EARLY;
import static cn.liandong.organization.OrganizationError.PACK_STALE;
import static cn.liandong.organization.OrganizationError.PACK_VERSION_NOT_FOUND;
import static cn.liandong.organization.OrganizationError.PACK_VERSION_TAKEN;

import cn.liandong.common.error.CommonError;
import cn.liandong.common.period.Period;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.organization.Scopes;
import cn.liandong.organization.Texts;
import cn.liandong.seeds.pack.PackContent;
import cn.liandong.seeds.pack.PackDifference;
import cn.liandong.seeds.pack.PackException;
import cn.liandong.seeds.pack.PackLoader;
import cn.liandong.seeds.pack.PackProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Uploading, comparing and activating versions of the pack. */
@ApplicationScoped
class PackVersions {

  /** Services that read the pack: none is activated before all of them can run it. */
  static final List<String> SERVICES = List.of("organization", "metrics");

  private static final Role[] READERS = {Role.COUNTY_ADMINISTRATOR, Role.COUNTY_LEADER};
  private static final LocalDate BEGINNING = LocalDate.EPOCH;
  private static final String ROOT =
      """
      select exists (
        select 1 from unit_ref u where u.code = :root and u.id in (
          select id from visible_units(:subject, :roles, :today)))\
      """;

  private final PackVersionRepository repository;
  private final Packs packs;
  private final Scopes scopes;
  private final Clock clock;

  PackVersions(PackVersionRepository repository, Packs packs, Scopes scopes, Clock clock) {
    this.repository = repository;
    this.packs = packs;
    this.scopes = scopes;
    this.clock = clock;
  }

  /** All there is to know of the versions; the installed one is listed though never uploaded. */
  record Overview(
      List<PackVersion> versions, List<PackActivation> activations, List<PackReport> reports) {

    List<PackReport> reports(int version) {
      return reports.stream().filter(report -> report.version() == version).toList();
    }

    boolean ready(PackVersion version) {
      return version.source().equals(PackVersionRepository.INSTALLED)
          || SERVICES.stream()
              .allMatch(service ->
                  reports(version.version()).stream()
                      .anyMatch(report -> report.service().equals(service) && report.ready()));
    }
  }

  /** What a person orders. */
  record Order(
      int version, String contentSha256, String fromPeriod, String reason, String reference) {}

  record Compared(int before, List<PackDifference> differences) {}

  void requireReader(Handle handle, Caller caller) {
    if (!has(handle, caller, READERS)) {
      throw NOT_ALLOWED.because("只有县级管理员和县级领导可以查看政策包的版本。");
    }
  }

  private void requireAdministrator(Handle handle, Caller caller) {
    if (!isAdministrator(handle, caller)) {
      throw NOT_ALLOWED.because("只有县级管理员可以上传和启用政策包。");
    }
  }

  boolean isAdministrator(Handle handle, Caller caller) {
    return has(handle, caller, Role.COUNTY_ADMINISTRATOR);
  }

  private boolean has(Handle handle, Caller caller, Role... roles) {
    return handle
        .createQuery(ROOT)
        .bind("root", packs.rootCode())
        .bind("subject", caller.subject())
        .bindArray("roles", String.class, (Object[]) Role.names(roles))
        .bind("today", scopes.today())
        .mapTo(Boolean.class)
        .one();
  }

  Overview overview(Handle handle) {
    keepInstalled(handle);
    return new Overview(
        repository.versions(handle, packs.code()),
        repository.activations(handle, packs.code()),
        repository.reports(handle, packs.code()));
  }

  /**
   * What came with the system is kept, so that earlier periods stay with it; until something is
   * activated, another release may bring the same version with other content.
   */
  private void keepInstalled(Handle handle) {
    if (isKept(handle)) {
      return;
    }
    repository.lock(handle);
    if (!isKept(handle)) {
      var content = packs.installedContent();
      var header = content.header();
      repository.remove(handle, packs.code(), header.version());
      repository.add(handle, header, content, PackVersionRepository.INSTALLED, "system");
    }
  }

  private boolean isKept(Handle handle) {
    return repository
        .find(handle, packs.code(), packs.installedVersion())
        .filter(known -> !isOverwritten(handle, known))
        .isPresent();
  }

  private boolean isOverwritten(Handle handle, PackVersion known) {
    return known.source().equals(PackVersionRepository.INSTALLED)
        && !known.contentSha256().equals(packs.installedContent().sha256())
        && repository.activations(handle, packs.code()).isEmpty();
  }

  PackVersion upload(Handle handle, Caller caller, byte[] zip) {
    requireAdministrator(handle, caller);
    repository.lock(handle);
    keepInstalled(handle);
    var content = readable(zip);
    var header = content.header();
    if (!header.code().equals(packs.code())) {
      throw PACK_INVALID.because(
          "这是政策包“%s”，本系统使用的是“%s”。请上传同一政策包的新版本。", header.code(), packs.code());
    }
    var known = repository.find(handle, header.code(), header.version());
    if (known.isPresent()) {
      if (!known.get().contentSha256().equals(content.sha256())) {
        throw PACK_VERSION_TAKEN.because(
            "第 %d 版已经存在，内容却不同。请把 version 改为更大的数字后再上传。", header.version());
      }
      return known.get();
    }
    repository.add(handle, header, content, PackVersionRepository.UPLOADED, caller.username());
    repository.report(handle, header.code(), header.version(), "organization", problems(content));
    return require(handle, header.version());
  }

  private static PackContent readable(byte[] zip) {
    try {
      var content = PackContent.ofZip(zip);
      content.header();
      return content;
    } catch (PackException e) {
      throw PACK_INVALID.because("%s。请改正后重新上传。", e.getMessage());
    }
  }

  private static List<PackProblem> problems(PackContent content) {
    try {
      PackLoader.organization(content);
      return List.of();
    } catch (PackException e) {
      return e.problems();
    }
  }

  PackVersion require(Handle handle, int version) {
    return repository
        .find(handle, packs.code(), version)
        .orElseThrow(() -> PACK_VERSION_NOT_FOUND.because("没有第 %d 版政策包，请刷新页面。", version));
  }

  /** Against the version activated last, or the installed one. */
  Compared differences(Handle handle, int version) {
    keepInstalled(handle);
    var after = require(handle, version);
    var before = last(handle);
    return new Compared(
        before.version(),
        differences(
            PackVersionRepository.content(handle, packs.code(), before.version()),
            PackVersionRepository.content(handle, packs.code(), after.version())));
  }

  private static List<PackDifference> differences(PackContent before, PackContent after) {
    try {
      return PackDifference.between(before, after);
    } catch (PackException unreadable) {
      throw PACK_NOT_READY.because("这一版读不出来，无法比较：%s", unreadable.getMessage());
    }
  }

  private PackVersion last(Handle handle) {
    var activations = repository.activations(handle, packs.code());
    return require(
        handle,
        activations.isEmpty() ? packs.installedVersion() : activations.getFirst().version());
  }

  PackActivation activate(Handle handle, Caller caller, Order order) {
    requireAdministrator(handle, caller);
    repository.lock(handle);
    keepInstalled(handle);
    var version = require(handle, order.version());
    if (!version.contentSha256().equals(order.contentSha256())) {
      throw PACK_STALE.because("您看到的第 %d 版与现在的内容不同，请刷新页面，重新核对差异。", version.version());
    }
    var overview = overview(handle);
    if (!overview.ready(version)) {
      throw PACK_NOT_READY.because("还不是所有服务都能使用第 %d 版，请先查看各服务的报告。", version.version());
    }
    var period = month(order.fromPeriod());
    if (period.compareTo(firstPeriod(overview)) < 0) {
      throw PACK_PERIOD_TOO_EARLY.because(
          "政策包只能从 %s 或以后的月份起启用，已过去的月份继续按原来的版本。", firstPeriod(overview).chinese());
    }
    if (overview.activations().isEmpty()) {
      repository.activate(handle, packs.code(), beginning(last(handle)));
    }
    repository.activate(
        handle,
        packs.code(),
        new PackActivation(
            version.version(),
            period.toString(),
            period.start(),
            Texts.reason(order.reason()),
            Texts.optional("文件依据", order.reference()),
            caller.username(),
            clock.instant()));
    return repository.activations(handle, packs.code()).getFirst();
  }

  private PackActivation beginning(PackVersion installed) {
    return new PackActivation(
        installed.version(), "", BEGINNING, "随系统安装", "", "system", clock.instant());
  }

  private static Period month(String text) {
    var period = Period.parse(text);
    if (period.kind() != Period.Kind.MONTH) {
      throw CommonError.PERIOD_INVALID.because("请选择一个月份，例如 2026-09。");
    }
    return period;
  }

  /** Neither before this month nor before what was activated last. */
  Period firstPeriod(Overview overview) {
    var thisMonth = Period.month(YearMonth.from(scopes.today()));
    return overview.activations().stream()
        .map(PackActivation::fromPeriod)
        .filter(period -> !period.isEmpty())
        .map(Period::parse)
        .filter(period -> period.compareTo(thisMonth) > 0)
        .findFirst()
        .orElse(thisMonth);
  }

  void report(
      Handle handle,
      int version,
      String contentSha256,
      String service,
      List<PackProblem> problems) {
    var known = require(handle, version);
    if (!known.contentSha256().equals(contentSha256) || !SERVICES.contains(service)) {
      throw PACK_VERSION_NOT_FOUND.because("没有第 %d 版政策包的这份内容。", version);
    }
    repository.report(handle, packs.code(), version, service, problems);
  }
}
