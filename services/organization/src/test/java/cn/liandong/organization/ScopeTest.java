package cn.liandong.organization;

import static cn.liandong.organization.Failures.assertFails;
import static cn.liandong.organization.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.STRANGERS;
import static cn.liandong.organization.TestRegistry.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.projection.Dates;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.common.test.Rpcs;
import cn.liandong.organization.operation.UnitOrders;
import cn.liandong.organization.unit.Level;
import cn.liandong.proto.audit.v1.ListAuditEntriesRequest;
import cn.liandong.proto.audit.v1.VerifyAuditRequest;
import cn.liandong.proto.imports.v1.AnswerQuestionsRequest;
import cn.liandong.proto.imports.v1.AppendFileRequest;
import cn.liandong.proto.imports.v1.BeginImportRequest;
import cn.liandong.proto.imports.v1.ConfirmImportRequest;
import cn.liandong.proto.imports.v1.DiscardImportRequest;
import cn.liandong.proto.imports.v1.GetErrorWorkbookRequest;
import cn.liandong.proto.imports.v1.GetImportRequest;
import cn.liandong.proto.imports.v1.GetTemplateWorkbookRequest;
import cn.liandong.proto.imports.v1.ListImportsRequest;
import cn.liandong.proto.imports.v1.ListRowsRequest;
import cn.liandong.proto.imports.v1.MapColumnsRequest;
import cn.liandong.proto.imports.v1.UndoImportRequest;
import cn.liandong.proto.organization.v1.AdvanceClassesRequest;
import cn.liandong.proto.organization.v1.AdvanceDesignationRequest;
import cn.liandong.proto.organization.v1.AgencyUnitService;
import cn.liandong.proto.organization.v1.AppointSeatRequest;
import cn.liandong.proto.organization.v1.AuditService;
import cn.liandong.proto.organization.v1.BodyService;
import cn.liandong.proto.organization.v1.ClassService;
import cn.liandong.proto.organization.v1.CloseBodyRequest;
import cn.liandong.proto.organization.v1.CodeService;
import cn.liandong.proto.organization.v1.CodeSet;
import cn.liandong.proto.organization.v1.CreateBodyRequest;
import cn.liandong.proto.organization.v1.CreateDesignationRequest;
import cn.liandong.proto.organization.v1.CreatePairingRequest;
import cn.liandong.proto.organization.v1.DecideRemovalRequest;
import cn.liandong.proto.organization.v1.DenominatorService;
import cn.liandong.proto.organization.v1.DesignationService;
import cn.liandong.proto.organization.v1.DesignationState;
import cn.liandong.proto.organization.v1.DivisionService;
import cn.liandong.proto.organization.v1.EndPairingRequest;
import cn.liandong.proto.organization.v1.EndSeatRequest;
import cn.liandong.proto.organization.v1.ExplainClassGapRequest;
import cn.liandong.proto.organization.v1.ExportBodiesRequest;
import cn.liandong.proto.organization.v1.ExportDesignationsRequest;
import cn.liandong.proto.organization.v1.ExportFacilitiesRequest;
import cn.liandong.proto.organization.v1.ExportOneRosterRequest;
import cn.liandong.proto.organization.v1.ExportPairingsRequest;
import cn.liandong.proto.organization.v1.FacilityService;
import cn.liandong.proto.organization.v1.GetBodyRequest;
import cn.liandong.proto.organization.v1.GetCoverageRequest;
import cn.liandong.proto.organization.v1.GetFacilityTotalsRequest;
import cn.liandong.proto.organization.v1.GetUnitRequest;
import cn.liandong.proto.organization.v1.ImportService;
import cn.liandong.proto.organization.v1.ListBodiesRequest;
import cn.liandong.proto.organization.v1.ListBodyKindsRequest;
import cn.liandong.proto.organization.v1.ListClassAdvancesRequest;
import cn.liandong.proto.organization.v1.ListClassCoverageRequest;
import cn.liandong.proto.organization.v1.ListClassesRequest;
import cn.liandong.proto.organization.v1.ListDenominatorsRequest;
import cn.liandong.proto.organization.v1.ListDesignationsRequest;
import cn.liandong.proto.organization.v1.ListDivisionsRequest;
import cn.liandong.proto.organization.v1.ListFacilitiesRequest;
import cn.liandong.proto.organization.v1.ListPairingKindsRequest;
import cn.liandong.proto.organization.v1.ListPairingsRequest;
import cn.liandong.proto.organization.v1.ListProgrammesRequest;
import cn.liandong.proto.organization.v1.ListTreesRequest;
import cn.liandong.proto.organization.v1.ListUnitChangesRequest;
import cn.liandong.proto.organization.v1.ListUnitCodesRequest;
import cn.liandong.proto.organization.v1.ListUnitOperationsRequest;
import cn.liandong.proto.organization.v1.ListUnitsRequest;
import cn.liandong.proto.organization.v1.OneRosterService;
import cn.liandong.proto.organization.v1.PairingService;
import cn.liandong.proto.organization.v1.Participation;
import cn.liandong.proto.organization.v1.PreviewClassAdvanceRequest;
import cn.liandong.proto.organization.v1.PreviewUnitOperationRequest;
import cn.liandong.proto.organization.v1.RecordCheckRequest;
import cn.liandong.proto.organization.v1.RecordFacilitiesRequest;
import cn.liandong.proto.organization.v1.RecordUnitOperationRequest;
import cn.liandong.proto.organization.v1.RecordVisitRequest;
import cn.liandong.proto.organization.v1.RenewTermRequest;
import cn.liandong.proto.organization.v1.SetParticipationRequest;
import cn.liandong.proto.organization.v1.SetUnitCodeRequest;
import cn.liandong.proto.organization.v1.SignDenominatorsRequest;
import cn.liandong.proto.organization.v1.TaskService;
import cn.liandong.proto.organization.v1.UndoClassAdvanceRequest;
import cn.liandong.proto.organization.v1.UndoUnitOperationRequest;
import cn.liandong.proto.organization.v1.UnitOperationKind;
import cn.liandong.proto.organization.v1.UnitOperationOrder;
import cn.liandong.proto.organization.v1.UnitOperationService;
import cn.liandong.proto.organization.v1.UnitService;
import cn.liandong.proto.organization.v1.UpdateBodyRequest;
import cn.liandong.proto.organization.v1.UpdateUnitRequest;
import io.grpc.BindableService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.grpc.GrpcService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every RPC against every kind of stranger: nothing comes back, and the audit knows. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ScopeTest {

  @Inject @GrpcService Instance<BindableService> services;

  @GrpcClient("organization")
  UnitService units;

  @GrpcClient("organization")
  AgencyUnitService agency;

  @GrpcClient("organization")
  DenominatorService denominators;

  @GrpcClient("organization")
  ClassService classes;

  @GrpcClient("organization")
  CodeService codes;

  @GrpcClient("organization")
  DivisionService divisions;

  @GrpcClient("organization")
  UnitOperationService operations;

  @GrpcClient("organization")
  AuditService audit;

  @GrpcClient("organization")
  ImportService imports;

  @GrpcClient("organization")
  OneRosterService rosters;

  @GrpcClient("organization")
  TaskService tasks;

  @Inject TestRegistry registry;

  /** Calls that answer everyone, with nothing but the caller's own. */
  private static final String OWN = "";

  @GrpcClient("organization")
  BodyService bodies;

  @GrpcClient("organization")
  DesignationService designations;

  @GrpcClient("organization")
  PairingService pairings;

  @GrpcClient("organization")
  FacilityService facilities;

  private String begun;
  private String operation;
  private String body;
  private String designation;
  private String pairing;

  /** A call on the school of the town, and how it fails for whoever has no business there. */
  record Door(String reason, Function<Function<Object, Object>, Uni<?>> call) {}

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
    registry.headcount(registry.school, "2024-2025", LocalDate.of(2024, 9, 1), 12);
    var moving = TestRegistry.child(registry.town, null, "罕井镇第三小学", Level.SCHOOL, 0);
    registry.add(List.of(moving));
    operation = UnitOrders.of(operations).move(moving, registry.otherTown);
    body =
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
    designation =
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
    pairing =
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
    begun =
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
  }

  @Test
  void strangersListNoImportOfTheCounty() {
    for (var stranger : STRANGERS) {
      assertThat(
              call(as(imports, stranger).listImports(ListImportsRequest.getDefaultInstance()))
                  .getImportsList())
          .as(stranger)
          .isEmpty();
    }
  }

  @Test
  void strangersListNoOperationOfTheCounty() {
    for (var stranger : STRANGERS) {
      assertThat(
              call(as(operations, stranger)
                      .listUnitOperations(ListUnitOperationsRequest.getDefaultInstance()))
                  .getOperationsList())
          .as(stranger)
          .isEmpty();
    }
  }

  @Test
  void strangersGetNothingFromAnyCall() throws SQLException {
    for (var door : doors().entrySet()) {
      for (var stranger : STRANGERS) {
        var auditor = stranger.equals("sibling-county") && door.getKey().contains("Audit");
        if (auditor || door.getValue().reason.equals(OWN)) {
          continue;
        }
        var before = refusals(stranger);
        assertFails(
            door.getValue().reason, () -> door.getValue().call.apply(stub -> as(stub, stranger)));
        assertThat(refusals(stranger))
            .as("%s by %s", door.getKey(), stranger)
            .isGreaterThan(before);
      }
    }
  }

  @Test
  void anonymousCallersAreAskedToSignIn() {
    doors()
        .values()
        .forEach(door -> assertFails("NOT_SIGNED_IN", () -> door.call.apply(stub -> stub)));
  }

  @Test
  void everyRpcIsTriedHere() {
    assertThat(doors().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Rpcs.of(services.stream(), "liandong.organization.v1"));
  }

  @Test
  void aListWithoutParentHoldsOnlyTheStrangersOwnUnits() {
    for (var stranger : STRANGERS) {
      var listed =
          call(as(units, stranger).listUnits(ListUnitsRequest.getDefaultInstance())).getUnitsList();
      assertThat(listed)
          .as(stranger)
          .noneMatch(unit -> unit.getPath().startsWith(registry.town.path()));
    }
  }

  private long refusals(String person) throws SQLException {
    return registry.count(
        "select count(*) from audit_entry where actor = ? and result = 'refused'", person);
  }

  private Map<String, Door> doors() {
    var doors = new HashMap<>(registryDoors());
    doors.putAll(importDoors());
    doors.putAll(codeDoors());
    doors.putAll(classDoors());
    doors.putAll(operationDoors());
    doors.putAll(TaskDoors.of(tasks, registry.county.id().toString()));
    doors.putAll(agencyDoors());
    doors.putAll(bodyDoors());
    doors.putAll(designationDoors());
    doors.putAll(pairingDoors());
    doors.putAll(facilityDoors());
    doors.put("ExportOneRoster", rosterDoor());
    return doors;
  }

  private Map<String, Door> operationDoors() {
    var order =
        UnitOperationOrder.newBuilder()
            .setKind(UnitOperationKind.UNIT_OPERATION_KIND_RENAME)
            .setEffectiveDate(Dates.toProto(LocalDate.of(2024, 9, 1)))
            .setReason("x")
            .addUnitIds(registry.school.id().toString())
            .setName("占领");
    return Map.of(
        "ListTrees",
        door(OWN, units, stub -> stub.listTrees(ListTreesRequest.getDefaultInstance())),
        "PreviewUnitOperation",
        door(
            "UNIT_NOT_FOUND",
            operations,
            stub ->
                stub.previewUnitOperation(
                    PreviewUnitOperationRequest.newBuilder().setOrder(order).build())),
        "RecordUnitOperation",
        door(
            "UNIT_NOT_FOUND",
            operations,
            stub ->
                stub.recordUnitOperation(
                    RecordUnitOperationRequest.newBuilder().setOrder(order).build())),
        "ListUnitOperations",
        door(
            OWN,
            operations,
            stub -> stub.listUnitOperations(ListUnitOperationsRequest.getDefaultInstance())),
        "UndoUnitOperation",
        door(
            "OPERATION_NOT_FOUND",
            operations,
            stub ->
                stub.undoUnitOperation(
                    UndoUnitOperationRequest.newBuilder().setOperationId(operation).build())));
  }

  private Map<String, Door> agencyDoors() {
    var unit = registry.school.id().toString();
    return Map.of(
        "GetAgencyUnit",
        door(
            "UNIT_NOT_FOUND",
            agency,
            stub ->
                stub.getAgencyUnit(
                    cn.liandong.proto.agency.v1.GetUnitRequest.newBuilder().setId(unit).build())),
        "ListAgencyUnits",
        door(
            "UNIT_NOT_FOUND",
            agency,
            stub ->
                stub.listAgencyUnits(
                    cn.liandong.proto.agency.v1.ListUnitsRequest.newBuilder()
                        .setRootId(unit)
                        .build())),
        "ListAgencyUnitChanges",
        door(
            OWN,
            agency,
            stub ->
                stub.listAgencyUnitChanges(
                    cn.liandong.proto.agency.v1.ListUnitChangesRequest.getDefaultInstance())));
  }

  private Map<String, Door> importDoors() {
    var id = begun;
    return Map.ofEntries(
        entry(
            "BeginImport",
            "IMPORT_NOT_ALLOWED",
            stub ->
                stub.beginImport(
                    BeginImportRequest.newBuilder()
                        .setTemplate("units")
                        .setUnitId(registry.county.id().toString())
                        .setFileName("x.xlsx")
                        .setFileSize(1)
                        .build())),
        entry(
            "AppendFile",
            "IMPORT_NOT_FOUND",
            stub -> stub.appendFile(AppendFileRequest.newBuilder().setImportId(id).build())),
        entry(
            "GetImport",
            "IMPORT_NOT_FOUND",
            stub -> stub.getImport(GetImportRequest.newBuilder().setImportId(id).build())),
        entry(
            "ListImports", OWN, stub -> stub.listImports(ListImportsRequest.getDefaultInstance())),
        entry(
            "ListRows",
            "IMPORT_NOT_FOUND",
            stub -> stub.listRows(ListRowsRequest.newBuilder().setImportId(id).build())),
        entry(
            "MapColumns",
            "IMPORT_NOT_FOUND",
            stub -> stub.mapColumns(MapColumnsRequest.newBuilder().setImportId(id).build())),
        entry(
            "AnswerQuestions",
            "IMPORT_NOT_FOUND",
            stub ->
                stub.answerQuestions(AnswerQuestionsRequest.newBuilder().setImportId(id).build())),
        entry(
            "ConfirmImport",
            "IMPORT_NOT_FOUND",
            stub -> stub.confirmImport(ConfirmImportRequest.newBuilder().setImportId(id).build())),
        entry(
            "UndoImport",
            "IMPORT_NOT_FOUND",
            stub -> stub.undoImport(UndoImportRequest.newBuilder().setImportId(id).build())),
        entry(
            "DiscardImport",
            "IMPORT_NOT_FOUND",
            stub -> stub.discardImport(DiscardImportRequest.newBuilder().setImportId(id).build())),
        entry(
            "GetErrorWorkbook",
            "IMPORT_NOT_FOUND",
            stub ->
                stub.getErrorWorkbook(
                    GetErrorWorkbookRequest.newBuilder().setImportId(id).build())),
        entry(
            "GetTemplateWorkbook",
            OWN,
            stub ->
                stub.getTemplateWorkbook(
                    GetTemplateWorkbookRequest.newBuilder().setTemplate("units").build())));
  }

  private Map<String, Door> bodyDoors() {
    var unit = registry.school.id().toString();
    return Map.ofEntries(
        body("ListBodyKinds", OWN, s -> s.listBodyKinds(ListBodyKindsRequest.getDefaultInstance())),
        body(
            "ListBodies",
            "UNIT_NOT_FOUND",
            s -> s.listBodies(ListBodiesRequest.newBuilder().setUnitId(unit).build())),
        body(
            "ExportBodies",
            "UNIT_NOT_FOUND",
            s -> s.exportBodies(ExportBodiesRequest.newBuilder().setUnitId(unit).build())),
        body(
            "CreateBody",
            "UNIT_NOT_FOUND",
            s ->
                s.createBody(
                    CreateBodyRequest.newBuilder()
                        .setUnitId(unit)
                        .setKind("leading_group")
                        .setName("x")
                        .build())),
        body("GetBody", s -> s.getBody(GetBodyRequest.newBuilder().setBodyId(body).build())),
        body(
            "UpdateBody",
            s ->
                s.updateBody(UpdateBodyRequest.newBuilder().setBodyId(body).setVersion(1).build())),
        body(
            "AppointSeat",
            s ->
                s.appointSeat(
                    AppointSeatRequest.newBuilder().setBodyId(body).setVersion(1).build())),
        body(
            "EndSeat",
            s -> s.endSeat(EndSeatRequest.newBuilder().setBodyId(body).setVersion(1).build())),
        body(
            "RenewTerm",
            s -> s.renewTerm(RenewTermRequest.newBuilder().setBodyId(body).setVersion(1).build())),
        body(
            "RecordCheck",
            s ->
                s.recordCheck(
                    RecordCheckRequest.newBuilder().setBodyId(body).setVersion(1).build())),
        body(
            "DecideRemoval",
            s ->
                s.decideRemoval(
                    DecideRemovalRequest.newBuilder().setBodyId(body).setVersion(1).build())),
        body(
            "CloseBody",
            s -> s.closeBody(CloseBodyRequest.newBuilder().setBodyId(body).setVersion(1).build())));
  }

  private Map<String, Door> designationDoors() {
    var unit = registry.school.id().toString();
    return Map.ofEntries(
        Map.entry(
            "ListProgrammes",
            door(
                "UNIT_NOT_FOUND",
                designations,
                stub ->
                    stub.listProgrammes(
                        ListProgrammesRequest.newBuilder().setUnitId(unit).build()))),
        Map.entry(
            "ListDesignations",
            door(
                "UNIT_NOT_FOUND",
                designations,
                stub ->
                    stub.listDesignations(
                        ListDesignationsRequest.newBuilder().setUnitId(unit).build()))),
        Map.entry(
            "ExportDesignations",
            door(
                "UNIT_NOT_FOUND",
                designations,
                stub ->
                    stub.exportDesignations(
                        ExportDesignationsRequest.newBuilder().setUnitId(unit).build()))),
        Map.entry(
            "CreateDesignation",
            door(
                "UNIT_NOT_FOUND",
                designations,
                stub ->
                    stub.createDesignation(
                        CreateDesignationRequest.newBuilder()
                            .setUnitId(unit)
                            .setProgramme("evaluation_pilot")
                            .setBatch("all")
                            .build()))),
        Map.entry(
            "AdvanceDesignation",
            door(
                "DESIGNATION_NOT_FOUND",
                designations,
                stub ->
                    stub.advanceDesignation(
                        AdvanceDesignationRequest.newBuilder()
                            .setDesignationId(designation)
                            .setVersion(1)
                            .setState(DesignationState.DESIGNATION_STATE_DESIGNATED)
                            .build()))));
  }

  private Map<String, Door> pairingDoors() {
    var unit = registry.school.id().toString();
    return Map.ofEntries(
        Map.entry(
            "ListPairingKinds",
            door(
                OWN,
                pairings,
                stub -> stub.listPairingKinds(ListPairingKindsRequest.getDefaultInstance()))),
        Map.entry(
            "ListPairings",
            door(
                "UNIT_NOT_FOUND",
                pairings,
                stub ->
                    stub.listPairings(ListPairingsRequest.newBuilder().setUnitId(unit).build()))),
        Map.entry(
            "ExportPairings",
            door(
                "UNIT_NOT_FOUND",
                pairings,
                stub ->
                    stub.exportPairings(
                        ExportPairingsRequest.newBuilder().setUnitId(unit).build()))),
        Map.entry(
            "GetCoverage",
            door(
                "UNIT_NOT_FOUND",
                pairings,
                stub ->
                    stub.getCoverage(
                        GetCoverageRequest.newBuilder().setUnitId(unit).setKind("twin").build()))),
        Map.entry(
            "CreatePairing",
            door(
                "UNIT_NOT_FOUND",
                pairings,
                stub ->
                    stub.createPairing(
                        CreatePairingRequest.newBuilder()
                            .setUnitId(unit)
                            .setKind("twin")
                            .setGiverId(unit)
                            .setReceiverId(unit)
                            .build()))),
        Map.entry(
            "EndPairing",
            door(
                "PAIRING_NOT_FOUND",
                pairings,
                stub ->
                    stub.endPairing(
                        EndPairingRequest.newBuilder()
                            .setPairingId(pairing)
                            .setReason("x")
                            .build()))),
        Map.entry(
            "RecordVisit",
            door(
                "PAIRING_NOT_FOUND",
                pairings,
                stub ->
                    stub.recordVisit(
                        RecordVisitRequest.newBuilder().setPairingId(pairing).build()))));
  }

  private Map<String, Door> facilityDoors() {
    var unit = registry.school.id().toString();
    return Map.ofEntries(
        Map.entry(
            "ListFacilities",
            door(
                "UNIT_NOT_FOUND",
                facilities,
                stub ->
                    stub.listFacilities(
                        ListFacilitiesRequest.newBuilder().setUnitId(unit).build()))),
        Map.entry(
            "GetFacilityTotals",
            door(
                "UNIT_NOT_FOUND",
                facilities,
                stub ->
                    stub.getFacilityTotals(
                        GetFacilityTotalsRequest.newBuilder().setUnitId(unit).build()))),
        Map.entry(
            "ExportFacilities",
            door(
                "UNIT_NOT_FOUND",
                facilities,
                stub ->
                    stub.exportFacilities(
                        ExportFacilitiesRequest.newBuilder().setUnitId(unit).build()))),
        Map.entry(
            "RecordFacilities",
            door(
                "UNIT_NOT_FOUND",
                facilities,
                stub ->
                    stub.recordFacilities(
                        RecordFacilitiesRequest.newBuilder().setUnitId(unit).build()))));
  }

  private Map.Entry<String, Door> body(String rpc, Function<BodyService, Uni<?>> call) {
    return body(rpc, "BODY_NOT_FOUND", call);
  }

  private Map.Entry<String, Door> body(
      String rpc, String reason, Function<BodyService, Uni<?>> call) {
    return Map.entry(rpc, door(reason, bodies, call));
  }

  private Map.Entry<String, Door> entry(
      String rpc, String reason, Function<ImportService, Uni<?>> call) {
    return Map.entry(rpc, door(reason, imports, call));
  }

  private Door rosterDoor() {
    var unit = registry.school.id().toString();
    return door(
        "UNIT_NOT_FOUND",
        rosters,
        stub -> stub.exportOneRoster(ExportOneRosterRequest.newBuilder().setUnitId(unit).build()));
  }

  private Map<String, Door> registryDoors() {
    var unit = registry.school.id().toString();
    return Map.of(
        "ListUnits",
        door(
            "UNIT_NOT_FOUND",
            units,
            stub -> stub.listUnits(ListUnitsRequest.newBuilder().setParentId(unit).build())),
        "GetUnit",
        door(
            "UNIT_NOT_FOUND",
            units,
            stub -> stub.getUnit(GetUnitRequest.newBuilder().setUnitId(unit).build())),
        "UpdateUnit",
        door(
            "UNIT_NOT_FOUND",
            units,
            stub ->
                stub.updateUnit(
                    UpdateUnitRequest.newBuilder()
                        .setUnitId(unit)
                        .setVersion(1)
                        .setName("占领")
                        .build())),
        "SetParticipation",
        door(
            "UNIT_NOT_FOUND",
            units,
            stub ->
                stub.setParticipation(
                    SetParticipationRequest.newBuilder()
                        .setUnitId(unit)
                        .setVersion(1)
                        .setParticipation(Participation.newBuilder().setOut(true).setReason("x"))
                        .build())),
        "ListUnitChanges",
        door(
            "NOT_ALLOWED",
            units,
            stub -> stub.listUnitChanges(ListUnitChangesRequest.getDefaultInstance())),
        "ListDenominators",
        door(
            "UNIT_NOT_FOUND",
            denominators,
            stub ->
                stub.listDenominators(
                    ListDenominatorsRequest.newBuilder().setUnitId(unit).build())),
        "SignDenominators",
        door(
            "RETURNS_NOT_FOUND",
            denominators,
            stub ->
                stub.signDenominators(
                    SignDenominatorsRequest.newBuilder()
                        .setUnitId(unit)
                        .setSchoolYear("2024-2025")
                        .build())),
        "ListAuditEntries",
        door(
            "NOT_ALLOWED",
            audit,
            stub -> stub.listAuditEntries(ListAuditEntriesRequest.getDefaultInstance())),
        "VerifyAudit",
        door(
            "NOT_ALLOWED",
            audit,
            stub -> stub.verifyAudit(VerifyAuditRequest.getDefaultInstance())));
  }

  private Map<String, Door> classDoors() {
    var unit = registry.school.id().toString();
    return Map.of(
        "ListClasses",
        door(
            "UNIT_NOT_FOUND",
            classes,
            stub -> stub.listClasses(ListClassesRequest.newBuilder().setUnitId(unit).build())),
        "ListClassCoverage",
        door(
            "UNIT_NOT_FOUND",
            classes,
            stub ->
                stub.listClassCoverage(
                    ListClassCoverageRequest.newBuilder().setUnitId(unit).build())),
        "ExplainClassGap",
        door(
            "UNIT_NOT_FOUND",
            classes,
            stub ->
                stub.explainClassGap(
                    ExplainClassGapRequest.newBuilder()
                        .setSchoolId(unit)
                        .setSchoolYear(2025)
                        .setClasses(1)
                        .setReason("x")
                        .build())),
        "PreviewClassAdvance",
        door(
            "UNIT_NOT_FOUND",
            classes,
            stub ->
                stub.previewClassAdvance(
                    PreviewClassAdvanceRequest.newBuilder()
                        .setUnitId(unit)
                        .setSchoolYear(2026)
                        .build())),
        "AdvanceClasses",
        door(
            "UNIT_NOT_FOUND",
            classes,
            stub ->
                stub.advanceClasses(
                    AdvanceClassesRequest.newBuilder()
                        .setUnitId(unit)
                        .setSchoolYear(2026)
                        .build())),
        "ListClassAdvances",
        door(
            "UNIT_NOT_FOUND",
            classes,
            stub ->
                stub.listClassAdvances(
                    ListClassAdvancesRequest.newBuilder().setUnitId(unit).build())),
        "UndoClassAdvance",
        door(
            "ADVANCE_NOT_FOUND",
            classes,
            stub ->
                stub.undoClassAdvance(
                    UndoClassAdvanceRequest.newBuilder().setAdvanceId(unit).build())));
  }

  private Map<String, Door> codeDoors() {
    var unit = registry.school.id().toString();
    return Map.of(
        "ListUnitCodes",
        door(
            "UNIT_NOT_FOUND",
            codes,
            stub -> stub.listUnitCodes(ListUnitCodesRequest.newBuilder().setUnitId(unit).build())),
        "SetUnitCode",
        door(
            "UNIT_NOT_FOUND",
            codes,
            stub ->
                stub.setUnitCode(
                    SetUnitCodeRequest.newBuilder()
                        .setUnitId(unit)
                        .setCodeSet(CodeSet.CODE_SET_SCHOOL)
                        .setCode("2161020099")
                        .build())),
        "ListDivisions",
        door(
            OWN, divisions, stub -> stub.listDivisions(ListDivisionsRequest.getDefaultInstance())));
  }

  @SuppressWarnings("unchecked")
  static <T> Door door(String reason, T stub, Function<T, Uni<?>> call) {
    return new Door(reason, sign -> call.apply((T) sign.apply(stub)));
  }
}
