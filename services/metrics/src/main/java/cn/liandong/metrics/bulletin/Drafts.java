package cn.liandong.metrics.bulletin;

import static cn.liandong.metrics.MetricsError.BULLETIN_NOT_ORDERED;
import static cn.liandong.metrics.MetricsError.PERIOD_WITHOUT_DATA;

import cn.liandong.common.period.Period;
import cn.liandong.metrics.bulletin.BulletinContent.FigureDifference;
import cn.liandong.metrics.bulletin.BulletinContent.PackStamp;
import cn.liandong.metrics.bulletin.BulletinContent.TextSection;
import cn.liandong.metrics.bulletin.BulletinFigures.UnitRemark;
import cn.liandong.metrics.dispute.Disputes;
import cn.liandong.metrics.indicator.Indicators;
import cn.liandong.metrics.pack.Policies;
import cn.liandong.metrics.streak.RuleLists;
import cn.liandong.metrics.value.County;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Writes the draft of a bulletin from the values and rules in force. */
@ApplicationScoped
class Drafts {

  private static final String WARNED =
      """
      select w.unit_id, u.name, string_agg(w.indicator, ',' order by w.indicator) as indicators
      from warning w
      join unit_ref u on u.id = w.unit_id and u.valid_from <= :day
        and (u.valid_to is null or u.valid_to > :day)
      where w.county_id = :county and w.first_period <= :period and w.last_period >= :period
        and length(w.first_period) = length(:period)
      group by w.unit_id, u.name, u.order_number
      order by u.order_number, u.name\
      """;

  private final Policies policies;
  private final Indicators indicators;
  private final RuleLists lists;
  private final Disputes disputes;
  private final CutOff cutOff;
  private final BulletinJson json;
  private final Timer timer;

  Drafts(
      Policies policies,
      Indicators indicators,
      RuleLists lists,
      Disputes disputes,
      CutOff cutOff,
      BulletinJson json,
      MeterRegistry meters) {
    this.policies = policies;
    this.indicators = indicators;
    this.lists = lists;
    this.disputes = disputes;
    this.cutOff = cutOff;
    this.json = json;
    this.timer = meters.timer("liandong.bulletin.figures");
  }

  /** Fails with BULLETIN_NOT_ORDERED. */
  void requireOrdered(Period period) {
    var policy = policies.in(period);
    if (!policy.rules().bulletin().on()) {
      throw BULLETIN_NOT_ORDERED.because("政策文件没有要求发布通报，政策包“%s”没有开启这一项。", policy.pack().name());
    }
  }

  HashedFigures figures(Handle handle, County county, Period period) {
    return timer.record(() -> json.hashed(compute(handle, county, period)));
  }

  private BulletinFigures compute(Handle handle, County county, Period period) {
    var history = lists.history(handle, county, period);
    if (history.now().snapshot().empty()) {
      throw PERIOD_WITHOUT_DATA.because("%s还没有导入数据，请先导入使用情况表。", period.chinese());
    }
    var measures = policies.in(period).measures(period);
    var withheld =
        disputes.open(handle, county, period).stream()
            .map(UUID::toString)
            .collect(Collectors.toSet());
    return new FiguresBuilder(indicators, lists, measures, history)
        .build(warned(handle, county, period), withheld);
  }

  private List<UnitRemark> warned(Handle handle, County county, Period period) {
    return handle
        .createQuery(WARNED)
        .bind("county", county.id())
        .bind("period", period.toString())
        .bind("day", period.lastDay())
        .map((row, context) ->
            new UnitRemark(
                row.getString("unit_id"),
                row.getString("name"),
                names(period, row.getString("indicators"))))
        .list();
  }

  private String names(Period period, String indicators) {
    return List.of(indicators.split(",")).stream()
        .map(code -> policies.in(period).measure(code, period).definition().name())
        .distinct()
        .collect(Collectors.joining("、"));
  }

  Draft write(Handle handle, County county, Period period) {
    var figures = figures(handle, county, period);
    return new Draft(content(county, period, figures), figures);
  }

  private BulletinContent content(County county, Period period, HashedFigures figures) {
    var policy = policies.in(period);
    var rule = policy.rules().bulletin();
    var variables =
        BulletinVariables.of(
            rule,
            period,
            cutOff.of(period).atZone(policy.rules().calendar().zone()),
            policy.rankings(),
            figures.figures());
    return new BulletinContent(
        period.toString(),
        county.name(),
        new PackStamp(policy.pack().code(), policy.pack().version(), policy.pack().contentSha256()),
        cutOff.of(period),
        BulletinText.fill("标题", rule.title(), variables),
        rule.addressee(),
        rule.issuer(),
        period + "-" + figures.sha256().substring(0, 12),
        sections(rule.sections(), variables),
        figures.figures().headlines(),
        figures.sha256(),
        List.of());
  }

  private static List<TextSection> sections(
      List<cn.liandong.seeds.pack.BulletinSection> sections, Map<String, Object> variables) {
    return sections.stream().map(section -> BulletinText.section(section, variables)).toList();
  }

  /** New figures under the old draft, whose edited sections, title and addressee stay. */
  BulletinContent refresh(BulletinContent old, BulletinContent fresh) {
    var edited =
        old.sections().stream()
            .filter(TextSection::edited)
            .collect(Collectors.toMap(TextSection::code, Function.identity()));
    return fresh.withText(
        old.title(),
        old.addressee(),
        fresh.sections().stream()
            .map(section -> Optional.ofNullable(edited.get(section.code())).orElse(section))
            .toList());
  }

  /** The correction of a published bulletin: its text opens with what changed. */
  BulletinContent correction(
      BulletinContent published, List<FigureDifference> differences, BulletinContent fresh) {
    var sections = new ArrayList<TextSection>();
    sections.add(
        new TextSection(
            "correction", "更正说明", 1, Differences.sentences(published, differences), false));
    sections.addAll(fresh.sections());
    return new BulletinContent(
        fresh.period(),
        fresh.unitName(),
        fresh.pack(),
        fresh.cutOffTime(),
        fresh.title() + "的更正",
        fresh.addressee(),
        fresh.issuer(),
        fresh.snapshotId(),
        sections,
        fresh.headlines(),
        fresh.figuresSha256(),
        differences);
  }
}
