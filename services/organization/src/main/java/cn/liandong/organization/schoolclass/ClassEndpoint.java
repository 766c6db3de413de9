package cn.liandong.organization.schoolclass;

import cn.liandong.common.id.Ids;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.projection.Dates;
import cn.liandong.common.scope.Callers;
import cn.liandong.organization.OrganizationError;
import cn.liandong.proto.organization.v1.AdvanceClassesRequest;
import cn.liandong.proto.organization.v1.AdvanceClassesResponse;
import cn.liandong.proto.organization.v1.ClassService;
import cn.liandong.proto.organization.v1.ExplainClassGapRequest;
import cn.liandong.proto.organization.v1.ExplainClassGapResponse;
import cn.liandong.proto.organization.v1.ListClassAdvancesRequest;
import cn.liandong.proto.organization.v1.ListClassAdvancesResponse;
import cn.liandong.proto.organization.v1.ListClassCoverageRequest;
import cn.liandong.proto.organization.v1.ListClassCoverageResponse;
import cn.liandong.proto.organization.v1.ListClassesRequest;
import cn.liandong.proto.organization.v1.ListClassesResponse;
import cn.liandong.proto.organization.v1.PreviewClassAdvanceRequest;
import cn.liandong.proto.organization.v1.PreviewClassAdvanceResponse;
import cn.liandong.proto.organization.v1.UndoClassAdvanceRequest;
import cn.liandong.proto.organization.v1.UndoClassAdvanceResponse;
import com.google.type.Date;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

@GrpcService
class ClassEndpoint implements ClassService {

  private final Classes classes;
  private final Advances advances;
  private final ClassProto proto;
  private final Callers callers;

  ClassEndpoint(Classes classes, Advances advances, ClassProto proto, Callers callers) {
    this.classes = classes;
    this.advances = advances;
    this.proto = proto;
    this.callers = callers;
  }

  @Override
  @Blocking
  public Uni<ListClassesResponse> listClasses(ListClassesRequest request) {
    var caller = callers.current();
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    var day = dayOf(request.getAsOfDate());
    var found = classes.list(caller, unit(request.getUnitId()), day, page);
    var cut = page.cut(found, one -> List.of(one.key()));
    return Uni.createFrom()
        .item(
            ListClassesResponse.newBuilder()
                .addAllClasses(cut.items().stream().map(one -> proto.of(one, day)).toList())
                .setNextPageToken(cut.nextToken())
                .build());
  }

  @Override
  @Blocking
  public Uni<ListClassCoverageResponse> listClassCoverage(ListClassCoverageRequest request) {
    var caller = callers.current();
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    var listing =
        classes.coverage(caller, unit(request.getUnitId()), dayOf(request.getAsOfDate()), page);
    var cut = page.cut(listing.schools(), school -> List.of(school.key()));
    return Uni.createFrom()
        .item(
            ListClassCoverageResponse.newBuilder()
                .addAllSchools(cut.items().stream().map(ClassProto::of).toList())
                .setNextPageToken(cut.nextToken())
                .setExpected(listing.total().expected())
                .setBuilt(listing.total().built())
                .setExplained(listing.total().explained())
                .setSchoolsWithout(listing.total().without())
                .build());
  }

  @Override
  @Blocking
  public Uni<ExplainClassGapResponse> explainClassGap(ExplainClassGapRequest request) {
    var caller = callers.current();
    classes.explain(
        caller,
        new Classes.Gap(
            unit(request.getSchoolId()),
            request.getSchoolYear(),
            request.getClasses(),
            request.getReason()));
    return Uni.createFrom().item(ExplainClassGapResponse.getDefaultInstance());
  }

  @Override
  @Blocking
  public Uni<PreviewClassAdvanceResponse> previewClassAdvance(PreviewClassAdvanceRequest request) {
    var caller = callers.current();
    var plan = advances.preview(caller, unit(request.getUnitId()), request.getSchoolYear());
    var before = SchoolYears.firstDay(plan.schoolYear()).minusDays(1);
    return Uni.createFrom()
        .item(
            PreviewClassAdvanceResponse.newBuilder()
                .addAllGraduating(
                    plan.graduating().stream().map(one -> proto.of(one, before)).toList())
                .setStaying(plan.staying())
                .addAllChecks(plan.checks())
                .build());
  }

  @Override
  @Blocking
  public Uni<AdvanceClassesResponse> advanceClasses(AdvanceClassesRequest request) {
    var caller = callers.current();
    var advance =
        advances.advance(
            caller, unit(request.getUnitId()), request.getSchoolYear(), request.getGraduating());
    return Uni.createFrom()
        .item(AdvanceClassesResponse.newBuilder().setAdvance(ClassProto.of(advance)).build());
  }

  @Override
  @Blocking
  public Uni<ListClassAdvancesResponse> listClassAdvances(ListClassAdvancesRequest request) {
    var caller = callers.current();
    var response = ListClassAdvancesResponse.newBuilder();
    advances
        .list(caller, unit(request.getUnitId()))
        .forEach(advance -> response.addAdvances(ClassProto.of(advance)));
    return Uni.createFrom().item(response.build());
  }

  @Override
  @Blocking
  public Uni<UndoClassAdvanceResponse> undoClassAdvance(UndoClassAdvanceRequest request) {
    var caller = callers.current();
    var id = Ids.parse(request.getAdvanceId(), AdvanceRepository::absent);
    var advance = advances.undo(caller, id);
    return Uni.createFrom()
        .item(UndoClassAdvanceResponse.newBuilder().setAdvance(ClassProto.of(advance)).build());
  }

  private LocalDate dayOf(Date date) {
    return Objects.requireNonNullElseGet(Dates.fromProto(date), classes::today);
  }

  private static UUID unit(String id) {
    return Ids.parse(id, OrganizationError::unitNotFound);
  }
}
