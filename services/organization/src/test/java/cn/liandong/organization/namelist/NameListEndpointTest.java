package cn.liandong.organization.namelist;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.LEADER;
import static cn.liandong.organization.TestRegistry.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.imports.job.ListWorkbook;
import cn.liandong.organization.TestRegistry;
import cn.liandong.organization.Workbooks;
import cn.liandong.organization.unit.NewUnit;
import cn.liandong.proto.organization.v1.ComparedName;
import cn.liandong.proto.organization.v1.CreateNameListRequest;
import cn.liandong.proto.organization.v1.DecideNamesRequest;
import cn.liandong.proto.organization.v1.ExportNameListRequest;
import cn.liandong.proto.organization.v1.GetNameListRequest;
import cn.liandong.proto.organization.v1.GetUnitRequest;
import cn.liandong.proto.organization.v1.ListComparedNamesRequest;
import cn.liandong.proto.organization.v1.ListNameDecisionsRequest;
import cn.liandong.proto.organization.v1.ListNameListsRequest;
import cn.liandong.proto.organization.v1.ListedName;
import cn.liandong.proto.organization.v1.NameChoice;
import cn.liandong.proto.organization.v1.NameDecision;
import cn.liandong.proto.organization.v1.NameListCounts;
import cn.liandong.proto.organization.v1.NameListService;
import cn.liandong.proto.organization.v1.NameListSource;
import cn.liandong.proto.organization.v1.NameOutcome;
import cn.liandong.proto.organization.v1.UndoNameDecisionRequest;
import cn.liandong.proto.organization.v1.UnitService;
import com.google.protobuf.ByteString;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class NameListEndpointTest {

  private static final String PLATFORM =
      """
      平台学校名单
      学校名称\t学校标识码\t所属乡镇
      罕井镇第二小学\t2161020036\t罕井镇
      汉井镇第十小学\t\t罕井镇
      第1小学\t\t孙镇
      渭南外国语学校\t\t
      """;

  @GrpcClient("organization")
  NameListService lists;

  @GrpcClient("organization")
  UnitService units;

  @Inject TestRegistry registry;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
  }

  @Test
  void namesAreFoundProposedOrOnOneSideOnly() {
    var list = pasted(PLATFORM);

    assertThat(counts(list)).isEqualTo(counts(1, 2, 2, 1));
    assertThat(names(list, NameOutcome.NAME_OUTCOME_MATCHED))
        .singleElement()
        .returns("罕井镇第二小学", ComparedName::getUnitName)
        .returns("code", ComparedName::getMatchedBy);
    assertThat(names(list, NameOutcome.NAME_OUTCOME_ONLY_THERE))
        .extracting(one -> one.getListed().getName())
        .containsExactly("渭南外国语学校");
    assertThat(names(list, NameOutcome.NAME_OUTCOME_ONLY_HERE))
        .extracting(ComparedName::getUnitName)
        .containsExactlyInAnyOrder("罕井镇第十小学", "孙镇第一小学");
  }

  @Test
  void aProposalSaysHowCloseItIsAndWhy() {
    var proposed = names(pasted(PLATFORM), NameOutcome.NAME_OUTCOME_PROPOSED);

    assertThat(proposed.getFirst().getProposalsList())
        .singleElement()
        .returns("罕井镇第十小学", unit -> unit.getName())
        .returns("sound", unit -> unit.getWhy())
        .returns(98, unit -> unit.getScore())
        .returns(true, unit -> unit.getSameParent());
    assertThat(proposed.getLast().getProposalsList())
        .singleElement()
        .returns("孙镇第一小学", unit -> unit.getName())
        .returns("town_left_out", unit -> unit.getWhy());
  }

  @Test
  void whatWasKeptIsAnotherNameOfTheUnitAndNeverAskedAgain() {
    decide(pasted(PLATFORM), 2, registry.secondSchool);

    assertThat(aliases(registry.secondSchool)).containsExactly("汉井镇第十小学");
    var later = pasted("汉井镇第十小学");
    assertThat(names(later, NameOutcome.NAME_OUTCOME_MATCHED))
        .singleElement()
        .returns("decision", ComparedName::getMatchedBy)
        .returns(COUNTY_ADMIN, ComparedName::getDecidedBy);
  }

  @Test
  void whatWasRejectedIsNeverProposedAgain() {
    decide(pasted(PLATFORM), 2, null);

    var later = pasted("汉井镇第十小学");
    assertThat(names(later, NameOutcome.NAME_OUTCOME_ONLY_THERE)).hasSize(1);
    assertThat(counts(later).getProposed()).isZero();
  }

  @Test
  void anUndoneDecisionIsOpenAgainAndStaysInTheHistory() {
    var list = pasted(PLATFORM);
    decide(list, 2, registry.secondSchool);
    var decision = decisions().getFirst();

    undo(decision);

    assertThat(aliases(registry.secondSchool)).isEmpty();
    assertThat(counts(list)).isEqualTo(counts(1, 2, 2, 1));
    assertThat(decisions().getFirst().getUndoneBy()).isEqualTo(COUNTY_ADMIN);
    assertFails("NAME_DECISION_UNDONE", () -> undoing(decision));
    decide(list, 2, registry.secondSchool);
    assertThat(decisions()).hasSize(2);
  }

  @Test
  void aDecisionIsTakenOnceAndAllOfARequestOrNone() {
    var list = pasted(PLATFORM);
    decide(list, 2, registry.secondSchool);

    var both =
        DecideNamesRequest.newBuilder()
            .setListId(list)
            .addChoices(choice(3, registry.otherSchool))
            .addChoices(choice(2, registry.school))
            .build();
    assertFails("NAME_DECIDED", () -> as(lists, COUNTY_ADMIN).decideNames(both));
    assertThat(decisions()).hasSize(1);
    assertThat(aliases(registry.otherSchool)).isEmpty();
  }

  @Test
  void aCodeAndANameOfDifferentSchoolsAreForSomeoneToDecide() {
    var list = pasted("学校名称\t学校标识码\n罕井镇第十小学\t2161020036\n");
    assertThat(names(list, NameOutcome.NAME_OUTCOME_PROPOSED).getFirst().getProposalsList())
        .extracting(unit -> unit.getName(), unit -> unit.getWhy())
        .containsExactly(tuple("罕井镇第二小学", "code"), tuple("罕井镇第十小学", "name"));

    decide(list, 1, registry.school);

    assertThat(names(list, NameOutcome.NAME_OUTCOME_MATCHED))
        .extracting(ComparedName::getUnitName)
        .containsExactly("罕井镇第二小学");
    assertThat(aliases(registry.school)).isEmpty();
  }

  @Test
  void twoNamesOfOneSchoolAreMarked() {
    var list = pasted("罕井镇第二小学\n罕井镇第 二小学");
    assertThat(names(list, NameOutcome.NAME_OUTCOME_MATCHED))
        .hasSize(2)
        .allMatch(ComparedName::getRepeated);
  }

  @Test
  void onlyTheCountyDecidesAndItsLeaderReads() {
    var list = pasted(PLATFORM);
    assertThat(call(as(lists, LEADER).getNameList(get(list))).getWritable()).isFalse();
    var request =
        DecideNamesRequest.newBuilder()
            .setListId(list)
            .addChoices(choice(2, registry.secondSchool))
            .build();
    assertFails("NOT_ALLOWED", () -> as(lists, LEADER).decideNames(request));
    var outside =
        DecideNamesRequest.newBuilder()
            .setListId(list)
            .addChoices(choice(2, registry.otherCounty))
            .build();
    assertFails("UNIT_NOT_FOUND", () -> as(lists, COUNTY_ADMIN).decideNames(outside));
  }

  @Test
  void aListComesFromAFileOrFromTheLastExportToo() {
    var file =
        ListWorkbook.bytes(
            "平台机构", List.of("机构名称", "机构代码"), List.of(List.of("罕井镇第二小学", "2161020036")));
    var uploaded =
        created(
            CreateNameListRequest.newBuilder()
                .setSource(NameListSource.NAME_LIST_SOURCE_FILE)
                .setFile(ByteString.copyFrom(file)));
    var exported =
        created(
            CreateNameListRequest.newBuilder()
                .setSource(NameListSource.NAME_LIST_SOURCE_EXPORT)
                .addNames(ListedName.newBuilder().setName("孙镇第一小学")));

    assertThat(counts(uploaded).getMatched()).isEqualTo(1);
    assertThat(counts(exported).getMatched()).isEqualTo(1);
    var request =
        ListNameListsRequest.newBuilder().setUnitId(registry.county.id().toString()).build();
    assertThat(call(as(lists, LEADER).listNameLists(request)).getListsList())
        .extracting(one -> one.getId())
        .containsExactly(exported, uploaded);
  }

  @Test
  void aTextWithoutNamesIsRefused() {
    for (var text : List.of("", "  \n", "年级\t人数\n一年级\t30\n")) {
      var request = request(CreateNameListRequest.newBuilder()).setText(text).build();
      assertFails("NAME_LIST_UNREADABLE", () -> as(lists, COUNTY_ADMIN).createNameList(request));
    }
  }

  @Test
  void theOutcomeCanBeTakenAwayAsAWorkbook() {
    var request = ExportNameListRequest.newBuilder().setListId(pasted(PLATFORM)).build();
    var file = call(as(lists, COUNTY_ADMIN).exportNameList(request));

    assertThat(file.getFileName()).isEqualTo("名单核对-平台名单.xlsx");
    assertThat(Workbooks.rows(file.getContent().toByteArray()))
        .anySatisfy(row -> assertThat(row).contains("汉井镇第十小学", "待确认"))
        .anySatisfy(row -> assertThat(row).contains("孙镇第一小学", "仅本系统有"));
  }

  private String pasted(String text) {
    return created(request(CreateNameListRequest.newBuilder()).setText(text));
  }

  private String created(CreateNameListRequest.Builder request) {
    return call(as(lists, COUNTY_ADMIN).createNameList(request(request).build())).getList().getId();
  }

  private CreateNameListRequest.Builder request(CreateNameListRequest.Builder request) {
    if (request.getSource() == NameListSource.NAME_LIST_SOURCE_UNSPECIFIED) {
      request.setSource(NameListSource.NAME_LIST_SOURCE_PASTED);
    }
    return request.setUnitId(registry.county.id().toString()).setTitle("平台名单");
  }

  private NameListCounts counts(String list) {
    return call(as(lists, COUNTY_ADMIN).getNameList(get(list))).getCounts();
  }

  private static NameListCounts counts(int matched, int proposed, int onlyHere, int onlyThere) {
    return NameListCounts.newBuilder()
        .setMatched(matched)
        .setProposed(proposed)
        .setOnlyHere(onlyHere)
        .setOnlyThere(onlyThere)
        .build();
  }

  private static GetNameListRequest get(String list) {
    return GetNameListRequest.newBuilder().setListId(list).build();
  }

  private List<ComparedName> names(String list, NameOutcome outcome) {
    var request = ListComparedNamesRequest.newBuilder().setListId(list).setOutcome(outcome).build();
    return call(as(lists, COUNTY_ADMIN).listComparedNames(request)).getNamesList();
  }

  private void decide(String list, int position, @Nullable NewUnit unit) {
    var request =
        DecideNamesRequest.newBuilder().setListId(list).addChoices(choice(position, unit)).build();
    call(as(lists, COUNTY_ADMIN).decideNames(request));
  }

  private static NameChoice choice(int position, @Nullable NewUnit unit) {
    return NameChoice.newBuilder()
        .setPosition(position)
        .setUnitId(unit == null ? "" : unit.id().toString())
        .build();
  }

  private List<NameDecision> decisions() {
    var request =
        ListNameDecisionsRequest.newBuilder().setUnitId(registry.county.id().toString()).build();
    return call(as(lists, COUNTY_ADMIN).listNameDecisions(request)).getDecisionsList();
  }

  private void undo(NameDecision decision) {
    call(undoing(decision));
  }

  private Uni<?> undoing(NameDecision decision) {
    return as(lists, COUNTY_ADMIN)
        .undoNameDecision(
            UndoNameDecisionRequest.newBuilder().setDecisionId(decision.getId()).build());
  }

  private List<String> aliases(NewUnit unit) {
    return call(as(units, COUNTY_ADMIN)
            .getUnit(GetUnitRequest.newBuilder().setUnitId(unit.id().toString()).build()))
        .getUnit()
        .getAliasesList();
  }
}
