package cn.liandong.metrics.indicator;

import cn.liandong.common.period.Period;
import cn.liandong.metrics.bulletin.CutOff;
import cn.liandong.metrics.pack.Policy;
import cn.liandong.metrics.value.County;
import cn.liandong.proto.metrics.v1.PeriodSummary;
import com.google.protobuf.Timestamp;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Periods with data, how complete they are and whether their bulletin is out. */
@ApplicationScoped
class PeriodSummaries {

  private static final String SUMMARIES =
      """
      select r.period, count(distinct r.unit_id) as with_data,
        (select count(distinct u.id) from unit_ref u
         where u.path like :path || '%' and u.level = :level and u.valid_to is null) as schools,
        exists (select 1 from bulletin b
          where b.unit_id = :county and b.period = r.period and b.state = 'PUBLISHED') as published
      from report r
      where r.supersede_time is null
        and r.unit_id in (select id from unit_ref where path like :path || '%' and level = :level)
      group by r.period
      order by r.period desc\
      """;

  private final Policy policy;
  private final CutOff cutOff;

  PeriodSummaries(Policy policy, CutOff cutOff) {
    this.policy = policy;
    this.cutOff = cutOff;
  }

  List<PeriodSummary> of(Handle handle, County county) {
    return handle
        .createQuery(SUMMARIES)
        .bind("path", county.path())
        .bind("level", policy.rankedLevel())
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
