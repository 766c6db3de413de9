package cn.liandong.organization.imports;

import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.TOWN_ADMIN;
import static cn.liandong.organization.TestRegistry.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.organization.TestRegistry;
import cn.liandong.organization.oneroster.OneRosterRules;
import cn.liandong.organization.oneroster.RosterZip;
import cn.liandong.organization.unit.Level;
import cn.liandong.organization.unit.NewUnit;
import cn.liandong.proto.imports.v1.Import;
import cn.liandong.proto.imports.v1.ImportState;
import cn.liandong.proto.imports.v1.QuestionKind;
import cn.liandong.proto.organization.v1.ExportOneRosterRequest;
import cn.liandong.proto.organization.v1.ImportService;
import cn.liandong.proto.organization.v1.OneRosterService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The registry out as OneRoster and in again. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OneRosterTest {

  private static final String CLASSES =
      """
      学校名称,学段,年级,班号,班级类型,学生数
      罕井镇第二小学,,一年级,1,10,40
      罕井镇第二小学,,二年级,2,10,
      罕井镇第十小学,,"一、二年级",1,12,11
      """;

  @GrpcClient("organization")
  ImportService imports;

  @GrpcClient("organization")
  OneRosterService rosters;

  @Inject TestRegistry registry;

  private Uploads clerk;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
    clerk = new Uploads(as(imports, COUNTY_ADMIN));
  }

  @Test
  void theFilesKeepTheRulesOfTheSpecification() {
    importClasses();

    assertThat(OneRosterRules.violations(export(COUNTY_ADMIN, registry.county))).isEmpty();
    assertThat(OneRosterRules.violations(export(TOWN_ADMIN, registry.town))).isEmpty();
    assertThat(OneRosterRules.violations(export(TOWN_ADMIN, registry.school))).isEmpty();
  }

  @Test
  void theSameRegistryReadsItsOwnFilesWithoutDifference() {
    importClasses();
    var zip = export(COUNTY_ADMIN, registry.county);

    var orgs = read("oneroster", zip);
    assertReady(orgs);
    assertThat(orgs.getCounts())
        .matches(c -> c.getUnchanged() == 6 && c.getAdded() == 0 && c.getChanged() == 0)
        .matches(c -> c.getFailed() == 0 && c.getMissing() == 0);
    clerk.confirm(orgs);

    var classes = read("oneroster_classes", zip);
    assertReady(classes);
    assertThat(classes.getCounts())
        .matches(c -> c.getUnchanged() == 3 && c.getAdded() == 0 && c.getChanged() == 0)
        .matches(c -> c.getFailed() == 0);
    clerk.confirm(classes);

    assertThat(export(COUNTY_ADMIN, registry.county)).isEqualTo(zip);
  }

  @Test
  void classesOfAPackageAreBuiltInTheSchoolYearThatItNames() throws SQLException {
    importClasses();
    var before = classes();
    var zip = export(COUNTY_ADMIN, registry.county);
    registry.sql("delete from school_class");

    clerk.confirm(read("oneroster_classes", zip));

    assertThat(classes()).hasSize(3).isEqualTo(before);
  }

  @Test
  void aBulkFileThatOmitsHalfTheUnitsStopsAtTheBrake() throws SQLException {
    var many = new ArrayList<NewUnit>();
    for (var number = 1; number <= 50; number++) {
      var code = "21610300%02d".formatted(number);
      many.add(TestRegistry.child(registry.town, code, "第%d小学".formatted(number), Level.SCHOOL, 0));
    }
    registry.add(many);
    var half =
        RosterZip.of(export(COUNTY_ADMIN, registry.county))
            .with("orgs", lines -> lines.subList(0, 1 + (lines.size() - 1) / 2));

    var read = read("oneroster", half);

    assertThat(read.getQuestionsList())
        .anyMatch(q -> q.getKind() == QuestionKind.QUESTION_KIND_MASS_CHANGE && q.getBlocking());
    assertThat(read.getCounts().getMissing()).isGreaterThan(20);
  }

  @Test
  void aBulkFileClosesWhatItLacksAndUndoReopensIt() throws SQLException {
    var zip = export(COUNTY_ADMIN, registry.county);
    var less =
        RosterZip.of(zip)
            .with(
                "orgs", lines -> lines.stream().filter(line -> !line.contains("孙镇第一小学")).toList());
    var confirmed = clerk.confirm(read("oneroster", less));

    assertThat(open("孙镇第一小学")).isZero();
    clerk.undo(confirmed);
    assertThat(open("孙镇第一小学")).isEqualTo(1);
    assertThat(export(COUNTY_ADMIN, registry.county)).isEqualTo(zip);
  }

  @Test
  void aFileWithAWrongRowClosesNothingThatItLacks() throws SQLException {
    var less =
        withOrgs(
            "x-1,,,甲,campus,,,,,,,",
            RosterZip.of(export(COUNTY_ADMIN, registry.county))
                .with("orgs", lines -> lines.subList(0, lines.size() - 1)));
    clerk.confirmValid(read("oneroster", less));

    assertThat(registry.count("select count(*) from unit_version where valid_to is not null"))
        .isZero();
  }

  @Test
  void newOrgsBecomeUnitsBelowTheirParentsInAnyOrder() throws SQLException {
    var more =
        withOrgs(
            """
            s-9,,,龙阳镇小学,school,2161020088,d-9,211,,,,
            d-9,,,龙阳镇中心校,department,,%s,,,,,
            """
                .formatted(registry.county.id()),
            export(COUNTY_ADMIN, registry.county));
    var confirmed = clerk.confirm(read("oneroster", more));

    assertThat(
            registry.count(
                """
                select count(*) from unit_version s join unit_version d on d.unit_id = s.parent_id
                where s.name = '龙阳镇小学' and d.name = '龙阳镇中心校' and s.path like d.path || '%'\
                """))
        .isEqualTo(1);
    clerk.undo(confirmed);
    assertThat(open("龙阳镇小学")).isZero();
  }

  @Test
  void aForeignPackageIsRecognisedByItsIdentifiersNamesAndTop() {
    var foreign =
        RosterZip.of(export(COUNTY_ADMIN, registry.county))
            .with(
                "orgs",
                _ ->
                    List.of(
                        "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId",
                        "c,,,蒲城教育,district,,",
                        "d1,,,罕井镇中心校,department,,c",
                        "d2,,,孙镇中心校,department,,c",
                        "s1,,,罕井二小,school,2161020036,d1",
                        "s2,,,罕井镇第十小学,school,2161020037,d1",
                        "s3,,,孙镇第一小学,school,2161020042,d2"));

    var read = read("oneroster", foreign);

    assertReady(read);
    assertThat(read.getCounts())
        .matches(c -> c.getAdded() == 0 && c.getFailed() == 0)
        .matches(c -> c.getChanged() == 1, "the name of one school");
  }

  @Test
  void aDeltaFileTouchesOnlyWhatItNames() throws SQLException {
    var row =
        "%s,tobedeleted,2026-01-01T00:00:00Z,孙镇第一小学,school,2161020042,%s,211,,教育部门,,0"
            .formatted(registry.otherSchool.id(), registry.otherTown.id());
    var zip =
        RosterZip.of(export(COUNTY_ADMIN, registry.county))
            .with("orgs", lines -> List.of(lines.getFirst(), row));
    clerk.confirm(read("oneroster", zip));

    assertThat(open("孙镇第一小学")).isZero();
    assertThat(open("罕井镇第二小学")).isEqualTo(1);
  }

  @Test
  void eachWrongOrgIsNamed() {
    var zip =
        withOrgs(
            """
            x-1,,,甲,campus,,,,,,,
            x-2,active,,乙,school,,,,,,,
            x-3,,,丙,school,,x-9,,,,,
            x-4,,,丁,department,,x-5,,,,,
            x-5,,,戊,department,,x-4,,,,,
            x-6,,,己,department,,,,,,nowhere,
            %s,,,罕井镇第二小学,department,,,,,,,
            """
                .formatted(registry.school.id()),
            RosterZip.of(export(COUNTY_ADMIN, registry.county))
                .with(
                    "orgs",
                    lines -> lines.stream().filter(line -> !line.contains("罕井镇第二小学")).toList()));

    assertThat(read("oneroster", zip).getCounts().getFailed()).isEqualTo(7);
  }

  private void importClasses() {
    var file = CLASSES.getBytes(StandardCharsets.UTF_8);
    var read = clerk.upload("classes", registry.county.id(), "classes.csv", file);
    clerk.confirm(clerk.answer(read, _ -> RosterZip.schoolYear()));
  }

  private static void assertReady(Import read) {
    assertThat(read.getState()).as(read.getProblem()).isEqualTo(ImportState.IMPORT_STATE_READY);
    assertThat(read.getQuestionsList()).isEmpty();
  }

  private Import read(String template, byte[] zip) {
    return clerk.upload(template, registry.county.id(), "oneroster.zip", zip);
  }

  private List<String> classes() throws SQLException {
    return registry.texts(
        """
        select concat_ws(' ', school_id, stage, entry_years, number, kind, school_system, students)
        from school_class order by 1\
        """);
  }

  private byte[] export(String person, NewUnit unit) {
    var request = ExportOneRosterRequest.newBuilder().setUnitId(unit.id().toString()).build();
    return call(as(rosters, person).exportOneRoster(request)).getContent().toByteArray();
  }

  private static byte[] withOrgs(String rows, byte[] zip) {
    return RosterZip.of(zip)
        .with(
            "orgs",
            lines -> {
              var all = new ArrayList<>(lines);
              all.addAll(rows.lines().toList());
              return all;
            });
  }

  private long open(String name) throws SQLException {
    return registry.count(
        "select count(*) from unit_version where name = ? and valid_to is null", name);
  }
}
