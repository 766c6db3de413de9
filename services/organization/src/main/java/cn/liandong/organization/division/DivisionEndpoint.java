package cn.liandong.organization.division;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.projection.Dates;
import cn.liandong.common.scope.Callers;
import cn.liandong.proto.organization.v1.Division;
import cn.liandong.proto.organization.v1.DivisionService;
import cn.liandong.proto.organization.v1.DivisionTier;
import cn.liandong.proto.organization.v1.ListDivisionsRequest;
import cn.liandong.proto.organization.v1.ListDivisionsResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

@GrpcService
class DivisionEndpoint implements DivisionService {

  private final Divisions divisions;
  private final Callers callers;
  private final Clock clock;

  DivisionEndpoint(Divisions divisions, Callers callers, Clock clock) {
    this.divisions = divisions;
    this.callers = callers;
    this.clock = clock;
  }

  @Override
  @Blocking
  public Uni<ListDivisionsResponse> listDivisions(ListDivisionsRequest request) {
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    var day =
        Objects.requireNonNullElseGet(
            Dates.fromProto(request.getAsOfDate()), () -> LocalDate.now(clock));
    var query = new Divisions.Query(request.getParentCode(), request.getQuery(), day, page);
    var cut = page.cut(divisions.list(callers.current(), query), found -> List.of(found.code()));
    return Uni.createFrom()
        .item(
            ListDivisionsResponse.newBuilder()
                .addAllDivisions(cut.items().stream().map(DivisionEndpoint::proto).toList())
                .setNextPageToken(cut.nextToken())
                .build());
  }

  private static Division proto(Divisions.Listed found) {
    var division =
        Division.newBuilder()
            .setCode(found.code())
            .setName(found.name())
            .setTier(DivisionTier.valueOf("DIVISION_TIER_" + found.tier()))
            .setParentCode(found.parentCode())
            .setFullName(found.fullName())
            .setPlaceholder(found.placeholder())
            .setValidFromDate(Dates.toProto(found.from()))
            .setReplacedBy(found.replacedBy());
    if (found.to() != null) {
      division.setValidToDate(Dates.toProto(found.to()));
    }
    return division.build();
  }
}
