package cn.liandong.metrics;

import cn.liandong.common.test.Door;
import cn.liandong.proto.agency.v1.GetPublicationRequest;
import cn.liandong.proto.audit.v1.ListAuditEntriesRequest;
import cn.liandong.proto.audit.v1.VerifyAuditRequest;
import cn.liandong.proto.metrics.v1.AgencyPublicationService;
import cn.liandong.proto.metrics.v1.AnswerDisputeRequest;
import cn.liandong.proto.metrics.v1.AuditService;
import cn.liandong.proto.metrics.v1.CreateDisputeRequest;
import cn.liandong.proto.metrics.v1.DisputeService;
import cn.liandong.proto.metrics.v1.GetEvidenceRequest;
import cn.liandong.proto.metrics.v1.GetPackRequest;
import cn.liandong.proto.metrics.v1.GetRehearsalRequest;
import cn.liandong.proto.metrics.v1.GetScorecardRequest;
import cn.liandong.proto.metrics.v1.GetTrendRequest;
import cn.liandong.proto.metrics.v1.IndicatorService;
import cn.liandong.proto.metrics.v1.ListDisputesRequest;
import cn.liandong.proto.metrics.v1.ListIndicatorValuesRequest;
import cn.liandong.proto.metrics.v1.ListIndicatorsRequest;
import cn.liandong.proto.metrics.v1.ListPeriodsRequest;
import cn.liandong.proto.metrics.v1.ListWarningsRequest;
import cn.liandong.proto.metrics.v1.PackService;
import cn.liandong.proto.metrics.v1.RehearsalService;
import cn.liandong.proto.metrics.v1.WarningService;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Every RPC of the service, aimed at one school, its county and what is theirs. */
@Singleton
class Doors {

  private static final String OWN = "";
  private static final String UNIT = "UNIT_NOT_FOUND";

  /** What strangers must not reach. */
  record Targets(
      String county, String school, String period, String bulletin, String dispute, String begun) {}

  @GrpcClient("metrics")
  IndicatorService indicators;

  @GrpcClient("metrics")
  RehearsalService rehearsals;

  @GrpcClient("metrics")
  WarningService warnings;

  @GrpcClient("metrics")
  DisputeService disputes;

  @GrpcClient("metrics")
  PackService packs;

  @GrpcClient("metrics")
  AgencyPublicationService publications;

  @GrpcClient("metrics")
  AuditService audit;

  @Inject ImportDoors imports;
  @Inject BulletinDoors bulletins;

  Map<String, Door> to(Targets targets) {
    var doors = new HashMap<String, Door>();
    doors.putAll(imports.to(targets));
    doors.putAll(bulletins.to(targets));
    doors.putAll(indicators(targets));
    doors.putAll(others(targets));
    return doors;
  }

  private Map<String, Door> indicators(Targets targets) {
    return Map.of(
        "ListIndicators",
        indicator(OWN, s -> s.listIndicators(ListIndicatorsRequest.getDefaultInstance())),
        "ListIndicatorValues",
        indicator(
            UNIT,
            s ->
                s.listIndicatorValues(
                    ListIndicatorValuesRequest.newBuilder()
                        .setUnitId(targets.school)
                        .setPeriod(targets.period)
                        .setIndicator("I08")
                        .build())),
        "GetScorecard",
        indicator(
            UNIT,
            s ->
                s.getScorecard(
                    GetScorecardRequest.newBuilder()
                        .setUnitId(targets.school)
                        .setPeriod(targets.period)
                        .build())),
        "GetTrend",
        indicator(
            UNIT,
            s ->
                s.getTrend(
                    GetTrendRequest.newBuilder()
                        .setUnitId(targets.school)
                        .setIndicator("I08")
                        .setFromPeriod(targets.period)
                        .setToPeriod(targets.period)
                        .build())),
        "GetEvidence",
        indicator(
            UNIT,
            s ->
                s.getEvidence(
                    GetEvidenceRequest.newBuilder()
                        .setUnitId(targets.school)
                        .setPeriod(targets.period)
                        .setIndicator("I08")
                        .build())),
        "ListPeriods",
        indicator(
            UNIT,
            s -> s.listPeriods(ListPeriodsRequest.newBuilder().setUnitId(targets.school).build())));
  }

  private Door indicator(String reason, Function<IndicatorService, Uni<?>> call) {
    return Door.of(reason, indicators, call);
  }

  private Map<String, Door> others(Targets targets) {
    return Map.of(
        "GetRehearsal",
        Door.of(
            UNIT,
            rehearsals,
            s ->
                s.getRehearsal(
                    GetRehearsalRequest.newBuilder()
                        .setUnitId(targets.county)
                        .setPeriod(targets.period)
                        .build())),
        "ListWarnings",
        Door.of(
            UNIT,
            warnings,
            s ->
                s.listWarnings(ListWarningsRequest.newBuilder().setUnitId(targets.school).build())),
        "CreateDispute",
        Door.of(
            UNIT,
            disputes,
            s ->
                s.createDispute(
                    CreateDisputeRequest.newBuilder()
                        .setUnitId(targets.school)
                        .setPeriod(targets.period)
                        .setIndicator("I09")
                        .setClaim("别人的学校")
                        .build())),
        "ListDisputes",
        Door.of(
            UNIT,
            disputes,
            s ->
                s.listDisputes(ListDisputesRequest.newBuilder().setUnitId(targets.school).build())),
        "AnswerDispute",
        Door.of(
            "DISPUTE_NOT_FOUND",
            disputes,
            s ->
                s.answerDispute(
                    AnswerDisputeRequest.newBuilder()
                        .setDisputeId(targets.dispute)
                        .setAnswer("别人的答复")
                        .build())),
        "GetPublication",
        Door.of(
            "BULLETIN_NOT_FOUND",
            publications,
            s ->
                s.getPublication(
                    GetPublicationRequest.newBuilder()
                        .setSnapshotId(targets.period + "-000000000000")
                        .build())),
        "GetPack",
        Door.of(OWN, packs, s -> s.getPack(GetPackRequest.getDefaultInstance())),
        "ListAuditEntries",
        Door.of(
            "NOT_ALLOWED",
            audit,
            s -> s.listAuditEntries(ListAuditEntriesRequest.getDefaultInstance())),
        "VerifyAudit",
        Door.of("NOT_ALLOWED", audit, s -> s.verifyAudit(VerifyAuditRequest.getDefaultInstance())));
  }
}
