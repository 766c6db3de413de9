package cn.liandong.organization.pack;

import cn.liandong.seeds.pack.PackContent;
import cn.liandong.seeds.pack.PackHeader;
import cn.liandong.seeds.pack.PackProblem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Versions, reports and activations as stored. */
@ApplicationScoped
class PackVersionRepository {

  static final String INSTALLED = "INSTALLED";
  static final String UPLOADED = "UPLOADED";

  private static final String VERSIONS =
      """
      select code, version, name, content_sha256, source, uploaded_by, upload_time
      from pack_version where code = :code\
      """;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<PackProblem>> PROBLEMS = new TypeReference<>() {};

  private final Clock clock;

  PackVersionRepository(Clock clock) {
    this.clock = clock;
  }

  static PackContent content(Handle handle, String code, int version) {
    return PackContent.ofZip(
        handle
            .createQuery(
                "select content from pack_version where code = :code and version = :version")
            .bind("code", code)
            .bind("version", version)
            .mapTo(byte[].class)
            .one());
  }

  /** Newest first. */
  List<PackVersion> versions(Handle handle, String code) {
    return handle
        .createQuery(VERSIONS + " order by version desc")
        .bind("code", code)
        .map(ConstructorMapper.of(PackVersion.class))
        .list();
  }

  Optional<PackVersion> find(Handle handle, String code, int version) {
    return handle
        .createQuery(VERSIONS + " and version = :version")
        .bind("code", code)
        .bind("version", version)
        .map(ConstructorMapper.of(PackVersion.class))
        .findOne();
  }

  /** Newest first. */
  List<PackActivation> activations(Handle handle, String code) {
    return handle
        .createQuery(
            """
            select version, from_period, from_date, reason, reference, activated_by, activate_time
            from pack_activation where code = :code order by revision desc\
            """)
        .bind("code", code)
        .map(ConstructorMapper.of(PackActivation.class))
        .list();
  }

  List<PackReport> reports(Handle handle, String code) {
    return handle
        .createQuery(
            """
            select version, service, problems::text as problems, report_time
            from pack_report where code = :code order by service\
            """)
        .bind("code", code)
        .map((row, context) ->
            new PackReport(
                row.getInt("version"),
                row.getString("service"),
                problems(row.getString("problems")),
                row.getTimestamp("report_time").toInstant()))
        .list();
  }

  void add(Handle handle, PackHeader header, PackContent content, String source, String by) {
    handle
        .createUpdate(
            """
            insert into pack_version (code, version, name, content_sha256, content, source,
              uploaded_by, upload_time, revision)
            values (:code, :version, :name, :sha256, :content, :source, :by, :now,
              next_pack_revision())\
            """)
        .bind("code", header.code())
        .bind("version", header.version())
        .bind("name", header.name())
        .bind("sha256", content.sha256())
        .bind("content", content.zip())
        .bind("source", source)
        .bind("by", by)
        .bind("now", clock.instant())
        .execute();
  }

  void remove(Handle handle, String code, int version) {
    handle
        .createUpdate("delete from pack_version where code = :code and version = :version")
        .bind("code", code)
        .bind("version", version)
        .execute();
  }

  void report(Handle handle, String code, int version, String service, List<PackProblem> problems) {
    handle
        .createUpdate(
            """
            insert into pack_report (code, version, service, problems, report_time)
            values (:code, :version, :service, :problems::jsonb, :now)
            on conflict (code, version, service) do update
            set problems = excluded.problems, report_time = excluded.report_time\
            """)
        .bind("code", code)
        .bind("version", version)
        .bind("service", service)
        .bind("problems", json(problems))
        .bind("now", clock.instant())
        .execute();
  }

  void activate(Handle handle, String code, PackActivation activation) {
    handle
        .createUpdate(
            """
            insert into pack_activation (revision, code, version, from_period, from_date, reason,
              reference, activated_by, activate_time)
            values (next_pack_revision(), :code, :version, :period, :date, :reason, :reference, :by,
              :time)\
            """)
        .bind("code", code)
        .bind("version", activation.version())
        .bind("period", activation.fromPeriod())
        .bind("date", activation.fromDate())
        .bind("reason", activation.reason())
        .bind("reference", activation.reference())
        .bind("by", activation.activatedBy())
        .bind("time", activation.activateTime())
        .execute();
  }

  /** Held until the transaction ends, so that activations follow one another. */
  void lock(Handle handle) {
    handle
        .createQuery("select revision from feed_revision where feed = 'pack' for update")
        .mapTo(Long.class)
        .one();
  }

  private static String json(List<PackProblem> problems) {
    try {
      return JSON.writeValueAsString(problems);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<PackProblem> problems(String json) {
    try {
      return JSON.readValue(json, PROBLEMS);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
