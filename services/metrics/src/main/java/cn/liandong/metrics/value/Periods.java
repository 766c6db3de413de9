package cn.liandong.metrics.value;

import cn.liandong.common.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Periods that hold values. */
@ApplicationScoped
public class Periods {

  private static final String WITH_DATA =
      """
      select distinct r.period from report r
      where r.supersede_time is null
        and r.unit_id in (select id from unit_ref where path like :path || '%')\
      """;

  /** Oldest first. */
  public List<Period> withData(Handle handle, County county, Period.Kind kind) {
    return withData(handle, county).stream()
        .filter(period -> period.kind() == kind)
        .sorted()
        .toList();
  }

  public List<Period> withData(Handle handle, County county) {
    return handle
        .createQuery(WITH_DATA)
        .bind("path", county.path())
        .mapTo(String.class)
        .map(Period::parse)
        .list();
  }

  /** From the first one with data to the given one without a gap; a period between may be empty. */
  public List<Period> upTo(Handle handle, County county, Period last) {
    var first =
        withData(handle, county, last.kind()).stream()
            .findFirst()
            .filter(p -> p.compareTo(last) < 0);
    var periods = new ArrayList<Period>();
    for (var period = first.orElse(last); period.compareTo(last) <= 0; period = period.next()) {
      periods.add(period);
    }
    return periods;
  }
}
