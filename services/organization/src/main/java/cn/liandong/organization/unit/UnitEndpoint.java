package cn.liandong.organization.unit;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.feed.Position;
import cn.liandong.common.id.Ids;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.projection.Dates;
import cn.liandong.common.scope.Callers;
import cn.liandong.organization.OrganizationError;
import cn.liandong.organization.audit.OrganizationTrail;
import cn.liandong.proto.organization.v1.GetUnitRequest;
import cn.liandong.proto.organization.v1.GetUnitResponse;
import cn.liandong.proto.organization.v1.ListTreesRequest;
import cn.liandong.proto.organization.v1.ListTreesResponse;
import cn.liandong.proto.organization.v1.ListUnitChangesRequest;
import cn.liandong.proto.organization.v1.ListUnitChangesResponse;
import cn.liandong.proto.organization.v1.ListUnitsRequest;
import cn.liandong.proto.organization.v1.ListUnitsResponse;
import cn.liandong.proto.organization.v1.Participation;
import cn.liandong.proto.organization.v1.SetParticipationRequest;
import cn.liandong.proto.organization.v1.SetParticipationResponse;
import cn.liandong.proto.organization.v1.UnitLevel;
import cn.liandong.proto.organization.v1.UnitService;
import cn.liandong.proto.organization.v1.UpdateUnitRequest;
import cn.liandong.proto.organization.v1.UpdateUnitResponse;
import com.google.type.Date;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

@GrpcService
class UnitEndpoint implements UnitService {

  private static final String UNIT = "unit";

  private final Units units;
  private final UnitTrees trees;
  private final UnitLookups lookups;
  private final UnitEdits edits;
  private final UnitFeed feed;
  private final OrganizationTrail trail;
  private final Callers callers;
  private final Clock clock;

  UnitEndpoint(
      Units units,
      UnitTrees trees,
      UnitLookups lookups,
      UnitEdits edits,
      UnitFeed feed,
      OrganizationTrail trail,
      Callers callers,
      Clock clock) {
    this.units = units;
    this.trees = trees;
    this.lookups = lookups;
    this.edits = edits;
    this.feed = feed;
    this.trail = trail;
    this.callers = callers;
    this.clock = clock;
  }

  @Override
  public Uni<ListUnitsResponse> listUnits(ListUnitsRequest request) {
    var caller = callers.current();
    var act = new Act(caller, "UNITS_READ", UNIT, request.getParentId());
    var query = query(request);
    return trail
        .guard(
            act,
            () ->
                request.getParentId().isEmpty()
                    ? units.list(caller, query)
                    : units.listBelow(
                        caller,
                        Ids.parse(request.getParentId(), OrganizationError::unitNotFound),
                        query))
        .map(rows -> listed(query.page(), rows));
  }

  @Override
  public Uni<ListTreesResponse> listTrees(ListTreesRequest request) {
    callers.current();
    return Uni.createFrom().item(trees::list);
  }

  @Override
  public Uni<GetUnitResponse> getUnit(GetUnitRequest request) {
    var caller = callers.current();
    return trail.guard(
        new Act(caller, "UNIT_READ", UNIT, request.getUnitId()),
        () ->
            lookups.get(
                caller,
                Ids.parse(request.getUnitId(), OrganizationError::unitNotFound),
                Dates.fromProto(request.getAsOfDate())));
  }

  @Override
  @Blocking
  public Uni<UpdateUnitResponse> updateUnit(UpdateUnitRequest request) {
    var act = new Act(callers.current(), "UNIT_UPDATED", UNIT, request.getUnitId());
    return Uni.createFrom()
        .item(() -> edits.update(act, edit(request)))
        .map(view -> UpdateUnitResponse.newBuilder().setUnit(UnitProto.of(view)).build());
  }

  @Override
  @Blocking
  public Uni<SetParticipationResponse> setParticipation(SetParticipationRequest request) {
    var act = new Act(callers.current(), "PARTICIPATION_SET", UNIT, request.getUnitId());
    return Uni.createFrom()
        .item(() -> edits.participate(act, edit(request)))
        .map(view -> SetParticipationResponse.newBuilder().setUnit(UnitProto.of(view)).build());
  }

  @Override
  public Uni<ListUnitChangesResponse> listUnitChanges(ListUnitChangesRequest request) {
    var caller = callers.anyone();
    return trail.guard(
        new Act(caller, "UNIT_CHANGES_READ", UNIT, ""),
        () -> {
          caller.requireService();
          return feed.after(
              new Position(request.getAfterRevision(), request.getEpoch()),
              request.getPageSize(),
              request.getWaitSeconds());
        });
  }

  private UnitQuery query(ListUnitsRequest request) {
    var level =
        request.getLevel() == UnitLevel.UNIT_LEVEL_UNSPECIFIED
            ? ""
            : request.getLevel().name().replace("UNIT_LEVEL_", "");
    return new UnitQuery(
        request.getTree(),
        request.getParentId(),
        request.getDirectChildrenOnly(),
        "",
        request.getQuery(),
        level,
        dayOf(request.getAsOfDate()),
        PageRequest.of(request.getPageSize(), request.getPageToken()));
  }

  private UnitEdit edit(UpdateUnitRequest request) {
    return new UnitEdit(
        Ids.parse(request.getUnitId(), OrganizationError::unitNotFound),
        request.getVersion(),
        request.getName(),
        request.getAliasesList(),
        request.getOrderNumber(),
        request.getSchoolType(),
        request.getUrbanRural(),
        dayOf(request.getEffectiveDate()));
  }

  private ParticipationEdit edit(SetParticipationRequest request) {
    return new ParticipationEdit(
        Ids.parse(request.getUnitId(), OrganizationError::unitNotFound),
        request.getVersion(),
        participation(request.getParticipation()));
  }

  private Facts.Participation participation(Participation given) {
    return new Facts.Participation(
        given.getOut(),
        given.getReason().strip(),
        given.getDocument().strip(),
        dayOf(given.getFromDate()),
        Dates.fromProto(given.getUntilDate()));
  }

  private LocalDate dayOf(Date date) {
    return Objects.requireNonNullElseGet(Dates.fromProto(date), () -> LocalDate.now(clock));
  }

  private static ListUnitsResponse listed(PageRequest page, List<UnitView> rows) {
    var cut = page.cut(rows, view -> List.of(view.printKey));
    return ListUnitsResponse.newBuilder()
        .addAllUnits(cut.items().stream().map(UnitProto::of).toList())
        .setNextPageToken(cut.nextToken())
        .build();
  }
}
