package cn.liandong.metrics.pack;

import cn.liandong.common.projection.ServiceTokens;
import cn.liandong.metrics.MetricsDatabase;
import cn.liandong.proto.organization.v1.PackVersionService;
import cn.liandong.proto.organization.v1.ReportPackRequest;
import cn.liandong.seeds.pack.Pack;
import cn.liandong.seeds.pack.PackContent;
import cn.liandong.seeds.pack.PackException;
import cn.liandong.seeds.pack.PackLoader;
import cn.liandong.seeds.pack.PackProblem;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Tells organization which versions of the pack this service can run, and what hinders it. */
@ApplicationScoped
public class PackReports {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String SERVICE = "metrics";

  private final MetricsDatabase database;
  private final Policies policies;
  private final PackVersionService packs;
  private final ServiceTokens tokens;

  PackReports(
      MetricsDatabase database,
      Policies policies,
      @GrpcClient("organization") PackVersionService packs,
      ServiceTokens tokens) {
    this.database = database;
    this.policies = policies;
    this.packs = packs;
    this.tokens = tokens;
  }

  private record Version(int version, String contentSha256, byte[] content) {}

  /** What was not told before a crash is told again. Blocks. */
  public void send() {
    for (var version : unreported()) {
      send(version);
      database.transaction(handle ->
          handle
              .createUpdate(
                  """
                  update pack_version_ref set reported = true
                  where version = :version and content_sha256 = :sha256\
                  """)
              .bind("version", version.version)
              .bind("sha256", version.contentSha256)
              .execute());
    }
  }

  private List<Version> unreported() {
    return database.transaction(handle ->
        handle
            .createQuery(
                """
                select version, content_sha256, content from pack_version_ref where not reported\
                """)
            .map((row, context) ->
                new Version(
                    row.getInt("version"),
                    row.getString("content_sha256"),
                    row.getBytes("content")))
            .list());
  }

  private void send(Version version) {
    var problems = problems(PackContent.ofZip(version.content));
    var request =
        ReportPackRequest.newBuilder()
            .setVersion(version.version)
            .setContentSha256(version.contentSha256)
            .setService(SERVICE)
            .addAllProblems(problems.stream().map(PackReports::proto).toList())
            .build();
    tokens.signed(packs).chain(signed -> signed.reportPack(request)).await().atMost(PATIENCE);
  }

  List<PackProblem> problems(PackContent content) {
    try {
      var pack = PackLoader.load(content);
      new Policy(pack);
      return newTemplates(pack);
    } catch (PackException e) {
      return e.problems();
    }
  }

  /** Templates are known from the start on. */
  private List<PackProblem> newTemplates(Pack pack) {
    return pack.metrics().templates().stream()
        .filter(template -> policies.current().template(template.code()).isEmpty())
        .map(template ->
            new PackProblem(
                "metrics.yaml", 0, 0, "导入模板 %s 是新增的，需要新版本的系统才能使用".formatted(template.code())))
        .toList();
  }

  private static cn.liandong.proto.organization.v1.PackProblem proto(PackProblem problem) {
    return cn.liandong.proto.organization.v1.PackProblem.newBuilder()
        .setFile(problem.file())
        .setLine(problem.line())
        .setColumn(problem.column())
        .setReason(problem.reason())
        .build();
  }
}
