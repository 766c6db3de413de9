package cn.liandong.identity.personaldata;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Callers;
import cn.liandong.identity.Calls;
import cn.liandong.identity.WallClock;
import cn.liandong.identity.personaldata.PersonalRecords.Section;
import cn.liandong.proto.identity.v1.ExportPersonalDataRequest;
import cn.liandong.proto.identity.v1.ExportPersonalDataResponse;
import cn.liandong.proto.identity.v1.GetPersonalDataRequest;
import cn.liandong.proto.identity.v1.GetPersonalDataResponse;
import cn.liandong.proto.identity.v1.PersonalDataKind;
import cn.liandong.proto.identity.v1.PersonalDataSection;
import cn.liandong.proto.identity.v1.PersonalDataService;
import cn.liandong.proto.identity.v1.PersonalRecord;
import com.google.protobuf.ByteString;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.time.Clock;

@GrpcService
@Blocking
class PersonalDataEndpoint implements PersonalDataService {

  private final Calls calls;
  private final Callers callers;
  private final PersonalRecords records;
  private final Clock clock;

  PersonalDataEndpoint(Calls calls, Callers callers, PersonalRecords records, Clock clock) {
    this.calls = calls;
    this.callers = callers;
    this.records = records;
    this.clock = clock;
  }

  @Override
  public Uni<GetPersonalDataResponse> getPersonalData(GetPersonalDataRequest request) {
    var act = act("PERSONAL_DATA_READ");
    return calls
        .call(act, handle -> records.masked(handle, act.caller()))
        .map(sections ->
            GetPersonalDataResponse.newBuilder()
                .addAllSections(sections.stream().map(PersonalDataEndpoint::section).toList())
                .build());
  }

  @Override
  public Uni<ExportPersonalDataResponse> exportPersonalData(ExportPersonalDataRequest request) {
    var act = act("PERSONAL_DATA_EXPORTED");
    return calls.call(
        act,
        handle -> {
          var sections = records.whole(handle, act.caller());
          calls.done(handle, act, "");
          return ExportPersonalDataResponse.newBuilder()
              .setFileName("我的个人信息-%s.xlsx".formatted(act.caller().username()))
              .setContent(
                  ByteString.copyFrom(PersonalDataWorkbook.bytes(taken(act.caller()), sections)))
              .build();
        });
  }

  private String taken(Caller caller) {
    return "导出人 %s · 导出时间 %s".formatted(caller.username(), WallClock.text(clock.instant()));
  }

  private Act act(String action) {
    var caller = callers.current();
    return new Act(caller, action, "account", caller.username());
  }

  private static PersonalDataSection section(Section section) {
    return PersonalDataSection.newBuilder()
        .setKind(PersonalDataKind.valueOf("PERSONAL_DATA_KIND_" + section.kind()))
        .addAllRecords(
            section.records().stream()
                .map(values -> PersonalRecord.newBuilder().addAllValues(values).build())
                .toList())
        .build();
  }
}
