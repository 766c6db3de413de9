package cn.liandong.organization;

import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.as;

import cn.liandong.organization.operation.UnitOrders;
import cn.liandong.organization.unit.Level;
import cn.liandong.proto.imports.v1.BeginImportRequest;
import cn.liandong.proto.organization.v1.BodyService;
import cn.liandong.proto.organization.v1.CreateBodyRequest;
import cn.liandong.proto.organization.v1.CreateDesignationRequest;
import cn.liandong.proto.organization.v1.CreateNameListRequest;
import cn.liandong.proto.organization.v1.CreatePairingRequest;
import cn.liandong.proto.organization.v1.DecideNamesRequest;
import cn.liandong.proto.organization.v1.DesignationService;
import cn.liandong.proto.organization.v1.ImportService;
import cn.liandong.proto.organization.v1.ListNameDecisionsRequest;
import cn.liandong.proto.organization.v1.NameChoice;
import cn.liandong.proto.organization.v1.NameListService;
import cn.liandong.proto.organization.v1.NameListSource;
import cn.liandong.proto.organization.v1.PairingService;
import cn.liandong.proto.organization.v1.UnitOperationService;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** What the county and its school own, made anew. */
@Singleton
class OwnThings {

  @GrpcClient("organization")
  UnitOperationService operations;

  @GrpcClient("organization")
  BodyService bodies;

  @GrpcClient("organization")
  DesignationService designations;

  @GrpcClient("organization")
  PairingService pairings;

  @GrpcClient("organization")
  ImportService imports;

  @GrpcClient("organization")
  NameListService nameLists;

  @Inject TestRegistry registry;

  Doors.Targets create() throws SQLException {
    registry.reset();
    registry.headcount(registry.school, "2024-2025", LocalDate.of(2024, 9, 1), 12);
    var moving = TestRegistry.child(registry.town, null, "罕井镇第三小学", Level.SCHOOL, 0);
    registry.add(List.of(moving));
    var operation = UnitOrders.of(operations).move(moving, registry.otherTown);
    var body =
        call(as(bodies, COUNTY_ADMIN)
                .createBody(
                    CreateBodyRequest.newBuilder()
                        .setUnitId(registry.school.id().toString())
                        .setKind("leading_group")
                        .setName("领导小组")
                        .build()))
            .getDetail()
            .getBody()
            .getId();
    var designation =
        call(as(designations, COUNTY_ADMIN)
                .createDesignation(
                    CreateDesignationRequest.newBuilder()
                        .setProgramme("evaluation_pilot")
                        .setBatch("all")
                        .setUnitId(registry.school.id().toString())
                        .build()))
            .getDesignation()
            .getId();
    registry.sql(
        "update unit_version set urban_rural = '220' where unit_id = ?",
        registry.secondSchool.id());
    var pairing =
        call(as(pairings, COUNTY_ADMIN)
                .createPairing(
                    CreatePairingRequest.newBuilder()
                        .setUnitId(registry.county.id().toString())
                        .setKind("twin")
                        .setGiverId(registry.school.id().toString())
                        .setReceiverId(registry.secondSchool.id().toString())
                        .build()))
            .getPairing()
            .getId();
    var begun =
        call(as(imports, COUNTY_ADMIN)
                .beginImport(
                    BeginImportRequest.newBuilder()
                        .setTemplate("units")
                        .setUnitId(registry.county.id().toString())
                        .setFileName("x.xlsx")
                        .setFileSize(1)
                        .build()))
            .getImport()
            .getId();
    var nameList = nameList();
    return new Doors.Targets(
        registry.county.id().toString(),
        registry.school.id().toString(),
        begun,
        operation,
        body,
        designation,
        pairing,
        nameList,
        nameDecision(nameList));
  }

  private String nameList() {
    var creation =
        CreateNameListRequest.newBuilder()
            .setUnitId(registry.county.id().toString())
            .setTitle("平台名单")
            .setSource(NameListSource.NAME_LIST_SOURCE_PASTED)
            .setText("外地学校");
    return call(as(nameLists, COUNTY_ADMIN).createNameList(creation.build())).getList().getId();
  }

  private String nameDecision(String list) {
    call(
        as(nameLists, COUNTY_ADMIN)
            .decideNames(
                DecideNamesRequest.newBuilder()
                    .setListId(list)
                    .addChoices(NameChoice.newBuilder().setPosition(1))
                    .build()));
    return call(as(nameLists, COUNTY_ADMIN)
            .listNameDecisions(
                ListNameDecisionsRequest.newBuilder()
                    .setUnitId(registry.county.id().toString())
                    .build()))
        .getDecisions(0)
        .getId();
  }
}
