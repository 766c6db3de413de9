package cn.liandong.gateway.imports;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.imports.v1.Import;
import cn.liandong.proto.imports.v1.TemplateField;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Import")
record ImportJson(
    String id,
    String template,
    String unitId,
    String fileName,
    long fileSize,
    String sha256,
    ImportState state,
    String problem,
    String period,
    boolean periodProposed,
    String revisesImportId,
    String sameFileImportId,
    Counts counts,
    List<Sheet> sheets,
    List<Question> questions,
    String createdBy,
    @Nullable Instant createTime,
    @Nullable Instant confirmTime,
    @Nullable Instant undoExpireTime,
    long progress,
    long revision,
    List<MissingUnit> missingUnits,
    List<Field> fields) {
  static ImportJson of(Import proto) {
    return new ImportJson(
        ImportId.text(proto.getTemplate(), proto.getId()),
        proto.getTemplate(),
        proto.getUnitId(),
        proto.getFileName(),
        proto.getFileSize(),
        proto.getSha256(),
        ProtoEnums.of(ImportState.class, proto.getState()),
        proto.getProblem(),
        proto.getPeriod(),
        proto.getPeriodProposed(),
        ImportId.text(proto.getTemplate(), proto.getRevisesImportId()),
        ImportId.text(proto.getTemplate(), proto.getSameFileImportId()),
        Counts.of(proto.getCounts()),
        Protos.list(proto.getSheetsList(), Sheet::of),
        Protos.list(proto.getQuestionsList(), Question::of),
        proto.getCreatedBy(),
        Protos.instant(proto.getCreateTime()),
        Protos.instant(proto.getConfirmTime()),
        Protos.instant(proto.getUndoExpireTime()),
        proto.getProgress(),
        proto.getRevision(),
        Protos.list(proto.getMissingUnitsList(), MissingUnit::of),
        Protos.list(proto.getFieldsList(), Field::of));
  }

  @Schema(name = "ImportCounts")
  record Counts(
      long rows,
      long good,
      long warned,
      long failed,
      long skipped,
      long added,
      long changed,
      long unchanged,
      long missing) {
    static Counts of(cn.liandong.proto.imports.v1.Counts proto) {
      return new Counts(
          proto.getRows(),
          proto.getGood(),
          proto.getWarned(),
          proto.getFailed(),
          proto.getSkipped(),
          proto.getAdded(),
          proto.getChanged(),
          proto.getUnchanged(),
          proto.getMissing());
    }
  }

  @Schema(name = "ImportSheet")
  record Sheet(
      int index,
      String name,
      String ignoredBecause,
      int headingFirstRow,
      int headingLastRow,
      List<Column> columns) {
    static Sheet of(cn.liandong.proto.imports.v1.Sheet proto) {
      return new Sheet(
          proto.getIndex(),
          proto.getName(),
          proto.getIgnoredBecause(),
          proto.getHeadingFirstRow(),
          proto.getHeadingLastRow(),
          Protos.list(proto.getColumnsList(), Column::of));
    }
  }

  @Schema(name = "ImportColumn")
  record Column(
      int index, List<String> heading, String field, String fieldName, List<String> samples) {
    static Column of(cn.liandong.proto.imports.v1.Column proto) {
      return new Column(
          proto.getIndex(),
          List.copyOf(proto.getHeadingList()),
          proto.getField(),
          proto.getFieldName(),
          List.copyOf(proto.getSamplesList()));
    }
  }

  @Schema(name = "Question")
  record Question(
      String id,
      QuestionKind kind,
      String text,
      List<Option> options,
      String answer,
      boolean blocking,
      List<String> rows) {
    static Question of(cn.liandong.proto.imports.v1.Question proto) {
      return new Question(
          proto.getId(),
          ProtoEnums.of(QuestionKind.class, proto.getKind()),
          proto.getText(),
          Protos.list(proto.getOptionsList(), Option::of),
          proto.getAnswer(),
          proto.getBlocking(),
          List.copyOf(proto.getRowsList()));
    }
  }

  @Schema(name = "QuestionOption")
  record Option(String id, String label, int score) {
    static Option of(cn.liandong.proto.imports.v1.Option proto) {
      return new Option(proto.getId(), proto.getLabel(), proto.getScore());
    }
  }

  @Schema(name = "MissingUnit")
  record MissingUnit(String unitId, String code, String name, String note) {
    static MissingUnit of(cn.liandong.proto.imports.v1.MissingUnit proto) {
      return new MissingUnit(proto.getUnitId(), proto.getCode(), proto.getName(), proto.getNote());
    }
  }

  /** A column the template knows; in lists none. */
  @Schema(name = "TemplateField")
  record Field(String field, String name, boolean required) {
    static Field of(TemplateField proto) {
      return new Field(proto.getField(), proto.getName(), proto.getRequired());
    }
  }
}
