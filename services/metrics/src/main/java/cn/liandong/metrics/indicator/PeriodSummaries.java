package cn.liandong.metrics.indicator;

import cn.liandong.common.period.Period;
import cn.liandong.metrics.bulletin.CutOff;
import cn.liandong.metrics.pack.Policies;
import cn.liandong.metrics.value.County;
import cn.liandong.metrics.value.Periods;
import cn.liandong.proto.metrics.v1.PeriodSummary;
import com.google.protobuf.Timestamp;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Periods with data: how many of the schools of then have any, and whether the bulletin is out. */
@ApplicationScoped
class PeriodSummaries {

  private static final String SUMMARIES =
      """
      select p.period, count(u.id) as schools, count(r.unit_id) as with_data,
        exists (select 1 from bulletin b
          where b.unit_id = :county and b.period = p.period and b.state = 'PUBLISHED') as published
      from unnest(:periods, :days) as p (period, day)
      left join unit_ref u on u.path like :path || '%' and u.level = :level
        and u.valid_from <= p.day and (u.valid_to is null or u.valid_to > p.day)
      left join (select distinct unit_id, period from report where supersede_time is null) r
        on r.unit_id = u.id and r.period = p.period
      group by p.period
      having count(r.unit_id) > 0
      order by p.period desc\
      """;

  private final Policies policies;
  private final Periods periods;
  private final CutOff cutOff;

  PeriodSummaries(Policies policies, Periods periods, CutOff cutOff) {
    this.policies = policies;
    this.periods = periods;
    this.cutOff = cutOff;
  }

  List<PeriodSummary> of(Handle handle, County county) {
    var withData = periods.withData(handle, county);
    return handle
        .createQuery(SUMMARIES)
        .bindArray("periods", String.class, withData.stream().map(Period::toString).toList())
        .bindArray("days", LocalDate.class, withData.stream().map(Period::lastDay).toList())
        .bind("path", county.path())
        .bind("level", policies.current().rankedLevel())
        .bind("county", county.id())
        .map((row, context) -> {
          var period = Period.parse(row.getString("period"));
          return PeriodSummary.newBuilder()
              .setPeriod(period.toString())
              .setSchoolsWithData(row.getInt("with_data"))
              .setSchools(row.getInt("schools"))
              .setPublished(row.getBoolean("published"))
              .setCutOffTime(Timestamp.newBuilder().setSeconds(cutOff.of(period).getEpochSecond()))
              .build();
        })
        .list();
  }
}
