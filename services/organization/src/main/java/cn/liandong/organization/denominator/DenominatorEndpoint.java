package cn.liandong.organization.denominator;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.id.Ids;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.projection.Dates;
import cn.liandong.common.scope.Callers;
import cn.liandong.organization.OrganizationError;
import cn.liandong.organization.audit.OrganizationTrail;
import cn.liandong.proto.organization.v1.Denominator;
import cn.liandong.proto.organization.v1.DenominatorService;
import cn.liandong.proto.organization.v1.ListDenominatorsRequest;
import cn.liandong.proto.organization.v1.ListDenominatorsResponse;
import cn.liandong.proto.organization.v1.SignDenominatorsRequest;
import cn.liandong.proto.organization.v1.SignDenominatorsResponse;
import com.google.protobuf.Timestamp;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

@GrpcService
class DenominatorEndpoint implements DenominatorService {

  private final Denominators denominators;
  private final OrganizationTrail trail;
  private final Callers callers;
  private final Clock clock;

  DenominatorEndpoint(
      Denominators denominators, OrganizationTrail trail, Callers callers, Clock clock) {
    this.denominators = denominators;
    this.trail = trail;
    this.callers = callers;
    this.clock = clock;
  }

  @Override
  public Uni<ListDenominatorsResponse> listDenominators(ListDenominatorsRequest request) {
    var caller = callers.current();
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    var day =
        Objects.requireNonNullElseGet(
            Dates.fromProto(request.getAsOfDate()), () -> LocalDate.now(clock));
    return trail
        .guard(
            new Act(caller, "DENOMINATORS_READ", "unit", request.getUnitId()),
            () ->
                denominators.list(
                    caller,
                    Ids.parse(request.getUnitId(), OrganizationError::unitNotFound),
                    day,
                    page))
        .map(listing -> response(page, listing));
  }

  @Override
  public Uni<SignDenominatorsResponse> signDenominators(SignDenominatorsRequest request) {
    var caller = callers.current();
    return trail
        .guard(
            new Act(caller, "DENOMINATORS_SIGNED", "unit", request.getUnitId()),
            () ->
                denominators.sign(
                    caller,
                    Ids.parse(request.getUnitId(), Denominators::absent),
                    request.getSchoolYear()))
        .map(count -> SignDenominatorsResponse.newBuilder().setSigned(count.intValue()).build());
  }

  private static ListDenominatorsResponse response(PageRequest page, Denominators.Listing listing) {
    var cut = page.cut(listing.rows(), row -> List.of(row.printKey));
    return ListDenominatorsResponse.newBuilder()
        .addAllDenominators(cut.items().stream().map(DenominatorEndpoint::proto).toList())
        .setNextPageToken(cut.nextToken())
        .addAllSchoolsWithout(listing.without())
        .build();
  }

  private static Denominator proto(DenominatorView row) {
    var denominator =
        Denominator.newBuilder()
            .setUnitId(row.unitId.toString())
            .setUnitName(row.unitName)
            .setUnitCode(row.unitCode)
            .setSchoolYear(row.schoolYear)
            .setEffectiveDate(Dates.toProto(row.effectiveDate))
            .setTeachers(row.teachers)
            .setStudents(row.students)
            .setClasses(row.classes)
            .setFileName(row.fileName)
            .setSheet(row.sheet)
            .setRow(row.rowNumber)
            .setExplanation(row.explanation)
            .setSignedBy(row.signedBy);
    if (row.signTime != null) {
      denominator.setSignTime(
          Timestamp.newBuilder()
              .setSeconds(row.signTime.getEpochSecond())
              .setNanos(row.signTime.getNano()));
    }
    return denominator.build();
  }
}
