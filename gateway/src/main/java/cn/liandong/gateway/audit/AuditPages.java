package cn.liandong.gateway.audit;

import cn.liandong.gateway.page.Page;
import cn.liandong.proto.audit.v1.AuditEntry;
import cn.liandong.proto.audit.v1.ListAuditEntriesRequest;
import cn.liandong.proto.audit.v1.ListAuditEntriesResponse;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The entries of several services as one list, newest first. */
@ApplicationScoped
class AuditPages {
  private static final int DEFAULT_SIZE = 50;
  private static final int LARGEST_SIZE = 1000;
  private static final Comparator<AuditEntry> OLDEST_FIRST =
      Comparator.<AuditEntry>comparingLong(entry -> entry.getCreateTime().getSeconds())
          .thenComparingInt(entry -> entry.getCreateTime().getNanos());

  private final AuditServices services;

  AuditPages(AuditServices services) {
    this.services = services;
  }

  Uni<Page<AuditEntry>> page(
      List<AuditedService> wanted, ListAuditEntriesRequest filter, int size, String token) {
    var bounded = size <= 0 ? DEFAULT_SIZE : Math.min(size, LARGEST_SIZE);
    var cursor = AuditCursor.of(wanted, token);
    var calls =
        cursor.before().entrySet().stream()
            .map(place ->
                services
                    .list(place.getKey(), after(filter, place.getValue(), bounded))
                    .map(answer -> Map.entry(place.getKey(), answer)))
            .toList();
    return Uni.join().all(calls).andFailFast().map(answers -> merge(cursor, answers, bounded));
  }

  private static ListAuditEntriesRequest after(
      ListAuditEntriesRequest filter, long before, int size) {
    return filter.toBuilder().setBeforeId(before).setPageSize(size).build();
  }

  private static Page<AuditEntry> merge(
      AuditCursor cursor,
      List<Map.Entry<AuditedService, ListAuditEntriesResponse>> answers,
      int size) {
    var heads = new EnumMap<AuditedService, Integer>(AuditedService.class);
    var merged = new ArrayList<AuditEntry>();
    while (merged.size() < size) {
      var newest =
          answers.stream()
              .filter(answer -> at(heads, answer) < answer.getValue().getEntriesCount())
              .max(Comparator.comparing(answer -> head(heads, answer), OLDEST_FIRST));
      if (newest.isEmpty()) {
        break;
      }
      merged.add(head(heads, newest.get()));
      heads.merge(newest.get().getKey(), 1, Integer::sum);
    }
    return new Page<>(merged, next(cursor, answers, heads));
  }

  private static String next(
      AuditCursor cursor,
      List<Map.Entry<AuditedService, ListAuditEntriesResponse>> answers,
      Map<AuditedService, Integer> heads) {
    var before = new EnumMap<AuditedService, Long>(AuditedService.class);
    for (var answer : answers) {
      var taken = at(heads, answer);
      if (taken < answer.getValue().getEntriesCount() || answer.getValue().getMore()) {
        var last =
            taken == 0
                ? cursor.before().get(answer.getKey())
                : answer.getValue().getEntries(taken - 1).getId();
        before.put(answer.getKey(), last);
      }
    }
    return before.isEmpty() ? "" : new AuditCursor(before).token();
  }

  private static int at(
      Map<AuditedService, Integer> heads,
      Map.Entry<AuditedService, ListAuditEntriesResponse> answer) {
    return heads.getOrDefault(answer.getKey(), 0);
  }

  private static AuditEntry head(
      Map<AuditedService, Integer> heads,
      Map.Entry<AuditedService, ListAuditEntriesResponse> answer) {
    return answer.getValue().getEntries(at(heads, answer));
  }
}
