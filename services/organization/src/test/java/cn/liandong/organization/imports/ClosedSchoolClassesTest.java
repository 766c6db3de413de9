package cn.liandong.organization.imports;

import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.projection.Dates;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.organization.TestRegistry;
import cn.liandong.organization.unit.NewUnit;
import cn.liandong.proto.imports.v1.Import;
import cn.liandong.proto.imports.v1.QuestionKind;
import cn.liandong.proto.organization.v1.ClassCoverage;
import cn.liandong.proto.organization.v1.ClassService;
import cn.liandong.proto.organization.v1.ImportService;
import cn.liandong.proto.organization.v1.ListClassCoverageRequest;
import cn.liandong.proto.organization.v1.ListClassesRequest;
import cn.liandong.proto.organization.v1.SchoolClass;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The classes of a year in which a school still stood, read and imported after it was closed. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ClosedSchoolClassesTest {

  private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
  private static final LocalDate AUGUST = SEPTEMBER.minusDays(1);
  private static final String FILE =
      """
      学校名称,学段,学制,年级,班号,班级类型,学生数
      罕井镇第二小学,,,一年级,1,10,40
      罕井镇第十小学,,,一年级,1,10,41
      """;

  @GrpcClient("organization")
  ImportService imports;

  @GrpcClient("organization")
  ClassService classes;

  @Inject TestRegistry registry;

  @BeforeEach
  void close() throws SQLException {
    registry.reset();
    registry.sql(
        "update unit_version set valid_to = ? where unit_id = ?", SEPTEMBER, registry.school.id());
    var clerk = new Uploads(as(imports, COUNTY_ADMIN));
    var file = FILE.getBytes(StandardCharsets.UTF_8);
    var read = clerk.upload("classes", registry.county.id(), "classes.csv", file);
    clerk.confirm(clerk.answer(onlyThePeriod(read), _ -> "2025-2026"));
  }

  /** Whether the file's schools are known is asked again for the days of its year. */
  private static Import onlyThePeriod(Import read) {
    var questions =
        read.getQuestionsList().stream()
            .filter(question -> question.getKind() == QuestionKind.QUESTION_KIND_PERIOD)
            .toList();
    return read.toBuilder().clearQuestions().addAllQuestions(questions).build();
  }

  @Test
  void theFileOfThatYearBuildsItsClasses() {
    assertThat(schools(registry.town, AUGUST)).containsExactly("罕井镇第二小学", "罕井镇第十小学");
    assertThat(schools(registry.school, AUGUST)).containsExactly("罕井镇第二小学");
  }

  @Test
  void fromTheDayOnTheyAreNoLongerListedNorExpected() {
    assertThat(schools(registry.town, SEPTEMBER)).containsExactly("罕井镇第十小学");
    assertThat(coverage(SEPTEMBER)).containsExactly("罕井镇第十小学");
    assertThat(coverage(AUGUST)).containsExactly("罕井镇第二小学", "罕井镇第十小学");
  }

  private List<String> schools(NewUnit unit, LocalDate day) {
    var request =
        ListClassesRequest.newBuilder()
            .setUnitId(unit.id().toString())
            .setAsOfDate(Dates.toProto(day));
    return call(as(classes, COUNTY_ADMIN).listClasses(request.build())).getClassesList().stream()
        .map(SchoolClass::getSchoolName)
        .toList();
  }

  private List<String> coverage(LocalDate day) {
    var request =
        ListClassCoverageRequest.newBuilder()
            .setUnitId(registry.town.id().toString())
            .setAsOfDate(Dates.toProto(day));
    return call(as(classes, COUNTY_ADMIN).listClassCoverage(request.build()))
        .getSchoolsList()
        .stream()
        .map(ClassCoverage::getSchoolName)
        .toList();
  }
}
