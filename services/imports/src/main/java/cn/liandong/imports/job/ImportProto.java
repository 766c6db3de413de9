package cn.liandong.imports.job;

import cn.liandong.imports.table.SheetReport;
import cn.liandong.imports.template.TemplateColumn;
import cn.liandong.proto.imports.v1.Column;
import cn.liandong.proto.imports.v1.Counts;
import cn.liandong.proto.imports.v1.Import;
import cn.liandong.proto.imports.v1.ImportState;
import cn.liandong.proto.imports.v1.MissingUnit;
import cn.liandong.proto.imports.v1.Option;
import cn.liandong.proto.imports.v1.Question;
import cn.liandong.proto.imports.v1.QuestionKind;
import cn.liandong.proto.imports.v1.Sheet;
import cn.liandong.proto.imports.v1.TemplateField;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.List;

/** Imports on the wire. */
final class ImportProto {

  private ImportProto() {}

  static Import of(Job job, Imports.Details details, List<TemplateColumn> columns) {
    return summary(job)
        .addAllSheets(job.sheets().stream().map(ImportProto::of).toList())
        .addAllQuestions(details.questions().stream().map(ImportProto::of).toList())
        .addAllMissingUnits(details.missing().stream().map(ImportProto::of).toList())
        .addAllFields(columns.stream().map(ImportProto::of).toList())
        .build();
  }

  /** Without what only the page of one import shows. */
  static Import.Builder summary(Job job) {
    var result =
        Import.newBuilder()
            .setId(job.id().toString())
            .setTemplate(job.template())
            .setUnitId(job.unitId().toString())
            .setFileName(job.fileName())
            .setFileSize(job.fileSize())
            .setSha256(job.sha256())
            .setState(ImportState.valueOf("IMPORT_STATE_" + job.state()))
            .setProblem(job.problem())
            .setPeriod(job.period())
            .setPeriodProposed(job.periodProposed())
            .setCounts(of(job.counts()))
            .setCreatedBy(job.username())
            .setCreateTime(of(job.createTime()))
            .setProgress(job.progress())
            .setRevision(job.revision());
    if (job.revises() != null) {
      result.setRevisesImportId(job.revises().toString());
    }
    if (job.sameFile() != null) {
      result.setSameFileImportId(job.sameFile().toString());
    }
    if (job.confirmTime() != null) {
      result.setConfirmTime(of(job.confirmTime()));
    }
    if (job.undoExpireTime() != null) {
      result.setUndoExpireTime(of(job.undoExpireTime()));
    }
    return result;
  }

  private static Counts of(Job.Counts counts) {
    return Counts.newBuilder()
        .setRows(counts.rows())
        .setGood(counts.good())
        .setWarned(counts.warned())
        .setFailed(counts.failed())
        .setSkipped(counts.skipped())
        .setAdded(counts.added())
        .setChanged(counts.changed())
        .setUnchanged(counts.unchanged())
        .setMissing(counts.missing())
        .build();
  }

  private static Sheet of(SheetReport sheet) {
    return Sheet.newBuilder()
        .setIndex(sheet.index())
        .setName(sheet.name())
        .setIgnoredBecause(sheet.ignoredBecause())
        .setHeadingFirstRow(sheet.headingFirstRow())
        .setHeadingLastRow(sheet.headingLastRow())
        .addAllColumns(sheet.columns().stream().map(ImportProto::of).toList())
        .build();
  }

  private static Column of(SheetReport.FoundColumn column) {
    return Column.newBuilder()
        .setIndex(column.index())
        .addAllHeading(column.heading())
        .setField(column.field())
        .setFieldName(column.fieldName())
        .addAllSamples(column.samples())
        .build();
  }

  private static Question of(cn.liandong.imports.job.Question question) {
    var result =
        Question.newBuilder()
            .setId(question.id())
            .setKind(QuestionKind.valueOf("QUESTION_KIND_" + question.kind()))
            .setText(question.text())
            .setAnswer(question.answer())
            .setBlocking(question.blocking())
            .addAllRows(question.rows());
    for (var option : question.options()) {
      result.addOptions(
          Option.newBuilder().setId(option.id()).setLabel(option.label()).setScore(option.score()));
    }
    return result.build();
  }

  private static MissingUnit of(Imports.MissingUnit unit) {
    return MissingUnit.newBuilder()
        .setUnitId(unit.id())
        .setCode(unit.code())
        .setName(unit.name())
        .setNote(unit.note())
        .build();
  }

  private static TemplateField of(TemplateColumn column) {
    return TemplateField.newBuilder()
        .setField(column.field())
        .setName(column.name())
        .setRequired(column.required())
        .build();
  }

  private static Timestamp of(Instant time) {
    return Timestamp.newBuilder()
        .setSeconds(time.getEpochSecond())
        .setNanos(time.getNano())
        .build();
  }
}
