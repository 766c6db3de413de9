package cn.liandong.organization.imports;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.liandong.common.projection.Dates;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.organization.TestRegistry;
import cn.liandong.organization.unit.Level;
import cn.liandong.proto.imports.v1.Import;
import cn.liandong.proto.imports.v1.MissingUnit;
import cn.liandong.proto.imports.v1.Option;
import cn.liandong.proto.imports.v1.Question;
import cn.liandong.proto.imports.v1.QuestionKind;
import cn.liandong.proto.organization.v1.GetUnitRequest;
import cn.liandong.proto.organization.v1.ImportService;
import cn.liandong.proto.organization.v1.Participation;
import cn.liandong.proto.organization.v1.UnitService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A school opened after the returns is the clerk's to decide. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LaterSchoolTest {

  private static final String RETURNS = "pucheng-returns-2024.xlsx";

  @GrpcClient("organization")
  UnitService units;

  @GrpcClient("organization")
  ImportService imports;

  @Inject TestRegistry registry;

  private Uploads clerk;

  @BeforeEach
  void fill() throws SQLException {
    registry.resetToCounty();
    clerk = new Uploads(as(imports, COUNTY_ADMIN));
    var read = clerk.upload("units", registry.county.id(), "pucheng-units.xlsx");
    clerk.confirm(clerk.answer(read, question -> question.getOptions(0).getId()));
    registry.sql("update unit_version set valid_from = '2020-01-01'");
  }

  @Test
  void stopsTheConfirmUntilTheClerkHasDecided() throws SQLException {
    open("2161029999", "蒲城县漏报小学", "2020-01-01");
    open("2161029998", "蒲城县新建小学", "2024-09-02");
    var read = uploadReturns();

    assertThat(read.getMissingUnitsList())
        .extracting(MissingUnit::getName, MissingUnit::getNote)
        .containsExactly(tuple("蒲城县漏报小学", ""), tuple("蒲城县新建小学", "年报之后新设"));
    assertThat(read.getQuestionsList())
        .singleElement()
        .satisfies(question -> {
          assertThat(question.getKind()).isEqualTo(QuestionKind.QUESTION_KIND_ABSENT_UNIT);
          assertThat(question.getText()).contains("蒲城县新建小学", "2024-09-02", "2024-2025学年");
          assertThat(question.getOptionsList())
              .extracting(Option::getId)
              .containsExactly("none", "out");
        });
    assertFails("IMPORT_HAS_QUESTIONS", () -> clerk.tryToConfirm(read));
    assertFails("ANSWER_INVALID", () -> clerk.tryToAnswer(read, _ -> "zero"));
  }

  @Test
  void isAskedAboutOnlyOnce() throws SQLException {
    open("2161029998", "蒲城县新建小学", "2024-09-02");
    clerk.confirm(clerk.answer(uploadReturns(), _ -> "none"));

    assertThat(uploadReturns().getQuestionsList())
        .extracting(Question::getAnswer)
        .containsOnly("none");
  }

  @Test
  void isLeftOutWhenTheClerkSaysSoAndComesBackWithTheUndo() throws SQLException {
    var school = open("2161029998", "蒲城县新建小学", "2024-09-02");
    var confirmed = clerk.confirm(clerk.answer(uploadReturns(), _ -> "out"));
    assertThat(participation(school))
        .returns(true, Participation::getOut)
        .returns("2024-2025 学年年报之后新设", Participation::getReason)
        .returns(Dates.toProto(LocalDate.of(2025, 9, 1)), Participation::getUntilDate);

    clerk.undo(confirmed);
    assertThat(participation(school).getOut()).isFalse();
  }

  @Test
  void isNoneInARegistryFirstFilledAfterTheReturns() throws SQLException {
    open("2161029999", "蒲城县漏报小学", "2025-08-30");
    registry.sql("update unit_version set valid_from = '2025-08-30' where parent_id is not null");
    var read = uploadReturns();

    assertThat(read.getMissingUnitsList()).extracting(MissingUnit::getNote).containsExactly("");
    assertThat(read.getQuestionsList()).isEmpty();
  }

  private Import uploadReturns() {
    return clerk.upload("returns", registry.county.id(), RETURNS);
  }

  private String open(String code, String name, String day) throws SQLException {
    var school = TestRegistry.child(registry.county, code, name, Level.SCHOOL, 0);
    registry.add(List.of(school));
    registry.sql("update unit_version set valid_from = ?::date where code = ?", day, code);
    return school.id().toString();
  }

  private Participation participation(String school) {
    return call(as(units, COUNTY_ADMIN)
            .getUnit(GetUnitRequest.newBuilder().setUnitId(school).build()))
        .getUnit()
        .getParticipation();
  }
}
