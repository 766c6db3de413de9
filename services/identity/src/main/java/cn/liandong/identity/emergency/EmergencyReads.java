package cn.liandong.identity.emergency;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.scope.Caller;
import cn.liandong.identity.Calls;
import cn.liandong.proto.identity.v1.EmergencyRead;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** What emergency readers called, in the audit under their names and counted at their accesses. */
@ApplicationScoped
class EmergencyReads {

  private static final Pattern METHOD = Pattern.compile("liandong\\.(\\w+)\\.v\\d+\\.(\\w+/\\w+)");

  /** Other services go on for as long as they have not heard of the end. */
  private static final String SINCE =
      "coalesce(e.close_time, e.until_time) > cast(:since as timestamptz) - interval '1 minute'";

  private static final String READERS =
      """
      select distinct a.subject from emergency_access e join account a on a.id = e.account_id
      where a.subject is not null and %s\
      """
          .formatted(SINCE);
  private static final String COUNT =
      """
      update emergency_access e set calls = e.calls + :count from account a
      where a.id = e.account_id and a.subject = :subject and %s\
      """
          .formatted(SINCE);

  private final Calls calls;

  EmergencyReads(Calls calls) {
    this.calls = calls;
  }

  List<String> readers(Handle handle, Instant since) {
    return handle
        .createQuery(READERS)
        .bind("since", since.atOffset(ZoneOffset.UTC))
        .mapTo(String.class)
        .list();
  }

  void record(Handle handle, Instant since, List<EmergencyRead> reads) throws SQLException {
    for (var read : reads) {
      calls.done(handle, act(read), "%s %d 次".formatted(method(read), read.getCount()));
    }
    reads.stream()
        .collect(groupingBy(EmergencyRead::getSubject, summingLong(EmergencyRead::getCount)))
        .forEach((subject, count) ->
            handle
                .createUpdate(COUNT)
                .bind("count", count)
                .bind("subject", subject)
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .execute());
  }

  private static Act act(EmergencyRead read) {
    var reader = new Caller(read.getSubject(), read.getUsername(), Set.of(), read.getAddress());
    return new Act(reader, "EMERGENCY_READ", read.getObjectType(), read.getObjectId());
  }

  private static String method(EmergencyRead read) {
    return read.getMethod().isEmpty()
        ? "其他"
        : METHOD.matcher(read.getMethod()).replaceFirst("$1 $2");
  }
}
