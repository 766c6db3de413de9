package cn.liandong.identity.person;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Callers;
import cn.liandong.identity.Calls;
import cn.liandong.proto.identity.v1.CountPeopleRequest;
import cn.liandong.proto.identity.v1.CountPeopleResponse;
import cn.liandong.proto.identity.v1.CreatePersonRequest;
import cn.liandong.proto.identity.v1.CreatePersonResponse;
import cn.liandong.proto.identity.v1.ExportPeopleRequest;
import cn.liandong.proto.identity.v1.ExportPeopleResponse;
import cn.liandong.proto.identity.v1.GetPersonRequest;
import cn.liandong.proto.identity.v1.GetPersonResponse;
import cn.liandong.proto.identity.v1.ListPeopleRequest;
import cn.liandong.proto.identity.v1.ListPeopleResponse;
import cn.liandong.proto.identity.v1.PersonService;
import cn.liandong.proto.identity.v1.RenewSealsRequest;
import cn.liandong.proto.identity.v1.RenewSealsResponse;
import cn.liandong.proto.identity.v1.RevealPersonRequest;
import cn.liandong.proto.identity.v1.RevealPersonResponse;
import cn.liandong.proto.identity.v1.UpdatePersonRequest;
import cn.liandong.proto.identity.v1.UpdatePersonResponse;
import com.google.protobuf.ByteString;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.util.List;

@GrpcService
@Blocking
class PersonEndpoint implements PersonService {

  private final Calls calls;
  private final Callers callers;
  private final People people;
  private final PersonChanges changes;
  private final SealRenewal renewal;
  private final PersonalData data;
  private final PeopleScope scope;
  private final PersonProto proto;
  private final PersonWorkbook workbook;

  PersonEndpoint(
      Calls calls,
      Callers callers,
      People people,
      PersonChanges changes,
      SealRenewal renewal,
      PersonalData data,
      PeopleScope scope,
      PersonProto proto,
      PersonWorkbook workbook) {
    this.calls = calls;
    this.callers = callers;
    this.people = people;
    this.changes = changes;
    this.renewal = renewal;
    this.data = data;
    this.scope = scope;
    this.proto = proto;
    this.workbook = workbook;
  }

  @Override
  public Uni<ListPeopleResponse> listPeople(ListPeopleRequest request) {
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    var act = act("PEOPLE_READ", "unit", request.getUnitId());
    return calls
        .call(
            act,
            handle ->
                people.list(
                    handle,
                    act.caller(),
                    request.getUnitId(),
                    request.getQuery(),
                    PersonRequests.kindName(request.getKind()),
                    scope.day(request.getAsOfDate()),
                    page))
        .map(members ->
            page.cut(
                members, member -> List.of(member.sortKey(), member.membership().id().toString())))
        .map(cut ->
            ListPeopleResponse.newBuilder()
                .addAllMembers(cut.items().stream().map(proto::of).toList())
                .setNextPageToken(cut.nextToken())
                .build());
  }

  @Override
  public Uni<ExportPeopleResponse> exportPeople(ExportPeopleRequest request) {
    var act = act("PEOPLE_EXPORTED", "unit", request.getUnitId());
    var day = scope.day(request.getAsOfDate());
    return calls
        .call(
            act,
            handle -> {
              var members =
                  people.list(
                      handle,
                      act.caller(),
                      request.getUnitId(),
                      request.getQuery(),
                      PersonRequests.kindName(request.getKind()),
                      day,
                      PageRequest.whole());
              calls.done(handle, act, members.size() + " rows");
              return members;
            })
        .map(members ->
            ExportPeopleResponse.newBuilder()
                .setFileName("人员名册-%s.xlsx".formatted(day))
                .setContent(ByteString.copyFrom(workbook.bytes(day, members)))
                .build());
  }

  @Override
  public Uni<CountPeopleResponse> countPeople(CountPeopleRequest request) {
    var act = act("PEOPLE_READ", "unit", request.getUnitId());
    return calls
        .call(
            act,
            handle ->
                people.count(
                    handle, act.caller(), request.getUnitId(), scope.day(request.getAsOfDate())))
        .map(units ->
            CountPeopleResponse.newBuilder()
                .addAllUnits(units.stream().map(PersonProto::of).toList())
                .build());
  }

  @Override
  public Uni<GetPersonResponse> getPerson(GetPersonRequest request) {
    var act = act("PERSON_READ", "person", request.getPersonId());
    return calls
        .call(act, handle -> people.require(handle, act.caller(), People.id(request.getPersonId())))
        .map(detail -> GetPersonResponse.newBuilder().setDetail(proto.of(detail)).build());
  }

  @Override
  public Uni<RevealPersonResponse> revealPerson(RevealPersonRequest request) {
    var act = act("PERSON_REVEALED", "person", request.getPersonId());
    return calls.call(
        act,
        handle -> {
          var person =
              people
                  .requireWritable(handle, act.caller(), People.id(request.getPersonId()))
                  .person();
          calls.done(handle, act, Checks.reason(request.getReason()));
          return RevealPersonResponse.newBuilder()
              .setPhone(data.opened(person.phone()))
              .setIdentityNumber(data.opened(person.identity()))
              .build();
        });
  }

  @Override
  public Uni<CreatePersonResponse> createPerson(CreatePersonRequest request) {
    return changes
        .make(
            act("PERSON_CREATED", "unit", request.getUnitId()),
            (handle, caller) ->
                people.create(
                    handle,
                    caller,
                    PersonRequests.of(request, scope.day(request.getFromDate()), scope.today())))
        .map(detail -> CreatePersonResponse.newBuilder().setDetail(detail).build());
  }

  @Override
  public Uni<UpdatePersonResponse> updatePerson(UpdatePersonRequest request) {
    return changes
        .make(
            act("PERSON_CHANGED", "person", request.getPersonId()),
            (handle, caller) ->
                people.update(
                    handle,
                    caller,
                    People.id(request.getPersonId()),
                    request.getVersion(),
                    PersonRequests.of(request, scope.today())))
        .map(detail -> UpdatePersonResponse.newBuilder().setDetail(detail).build());
  }

  @Override
  public Uni<RenewSealsResponse> renewSeals(RenewSealsRequest request) {
    var act = new Act(callers.anyone(), "SEALS_RENEWED", "person", "");
    return calls.call(
        act,
        handle -> {
          act.caller().requireService();
          var progress = renewal.renew(handle);
          calls.done(handle, act, progress.renewed() + " rows");
          return RenewSealsResponse.newBuilder()
              .setRenewed(progress.renewed())
              .setRemaining(progress.remaining())
              .setKey(progress.key())
              .build();
        });
  }

  private Act act(String action, String objectType, String objectId) {
    return new Act(callers.current(), action, objectType, objectId);
  }
}
