package cn.liandong.imports.job;

import cn.liandong.common.error.Failure;
import cn.liandong.common.error.Outage;
import cn.liandong.common.seal.Seal;
import cn.liandong.imports.sheet.ImportLimits;
import cn.liandong.imports.sheet.SpreadsheetFile;
import cn.liandong.imports.sheet.UnreadableFile;
import cn.liandong.imports.table.SheetReport;
import cn.liandong.imports.table.TableReader;
import cn.liandong.imports.template.ImportTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file into staged rows, in one transaction. Depends only on the bytes, the mappings, the
 * answers and the registry, so it is simply done again when one of them changes or a crash cut it
 * short.
 */
final class Reading {

  private static final System.Logger LOG = System.getLogger(Reading.class.getName());
  private static final int MANY_ROWS = 1_000;

  private final Transactions transactions;
  private final Jobs jobs;
  private final Map<String, ImportTemplate> templates;
  private final Clock clock;
  private final ImportLimits limits;
  private final @Nullable Seal seal;

  Reading(
      Transactions transactions,
      Jobs jobs,
      Map<String, ImportTemplate> templates,
      Clock clock,
      ImportLimits limits,
      @Nullable Seal seal) {
    this.transactions = transactions;
    this.jobs = jobs;
    this.templates = templates;
    this.clock = clock;
    this.limits = limits;
    this.seal = seal;
  }

  void read(UUID importId) {
    try {
      transactions.run(connection -> readLocked(connection, importId));
    } catch (UnreadableFile | Failure e) {
      fail(importId, e.getMessage());
    } catch (RuntimeException e) {
      boolean again = e instanceof UncheckedIOException || Outage.caused(e);
      LOG.log(Level.ERROR, "import not read again=" + again + " import=" + importId, e);
      if (!again) {
        fail(importId, "读取文件时系统出错，没有写入任何数据。请稍后重新上传；仍然不行请联系管理员，并提供导入编号。");
      }
    }
  }

  private void fail(UUID importId, String problem) {
    transactions.run(connection -> {
      Sql.update(
          connection,
          """
          update import_job set state = 'FAILED', problem = ?, revision = revision + 1
          where id = ? and state = 'READING'\
          """,
          problem,
          importId);
      Parts.removeFailed(connection, importId);
    });
  }

  private void readLocked(Connection connection, UUID importId) throws SQLException {
    if (!Parts.lock(connection, importId)) {
      return;
    }
    var job = jobs.find(connection, importId).orElseThrow();
    if (job.state() != JobState.READING) {
      return;
    }
    Path file = null;
    try {
      file = Files.createTempFile("import", ".part");
      var sha256 = Parts.copy(connection, importId, file, rowSeal(job));
      read(connection, job, file, sha256);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(file);
    }
  }

  private void read(Connection connection, Job job, Path file, String sha256) throws SQLException {
    var template = templates.get(job.template());
    var answers = Questions.answers(connection, job.id());
    Sql.update(connection, "delete from import_row where import_id = ?", job.id());
    try (var stager =
        new RowStager(
            connection,
            job,
            template,
            answers,
            LocalDate.now(clock),
            rows -> progress(job.id(), rows),
            rowSeal(job))) {
      var tables = new TableReader(template, mappings(connection, job), stager);
      new SpreadsheetFile(file, limits).read(template.reading(tables));
      stager.finish();
      if (stager.rows() >= MANY_ROWS) {
        refreshStatistics(connection);
      }
      var sheets = rowSeal(job).reports(tables.reports());
      var preview = new Preview(connection, job, template, answers, limits);
      preview.save(stager, sheets, sha256, problem(sheets));
      Parts.removeFailed(connection, job.id());
    }
  }

  private RowSeal rowSeal(Job job) {
    return RowSeal.of(seal, templates.get(job.template()));
  }

  /**
   * Without it the planner takes the rows just staged for one, and joins them one by one. Large
   * files wait for each other from here to the end of the transaction; small ones never come here.
   */
  private static void refreshStatistics(Connection connection) throws SQLException {
    Sql.update(
        connection, "analyze import_row (import_id, sheet, row_number, state, usable, unit_id)");
  }

  private void progress(UUID importId, long rows) {
    transactions.run(connection ->
        Sql.update(connection, "update import_job set progress = ? where id = ?", rows, importId));
  }

  private static Map<String, String> mappings(Connection connection, Job job) throws SQLException {
    var mappings = new HashMap<String, String>();
    Sql.list(
        connection,
        "select heading, field from import_mapping where template = ? and unit_id = ?",
        row -> mappings.put(row.getString(1), row.getString(2)),
        job.template(),
        job.unitId());
    return mappings;
  }

  /** What the clerk must map, empty when nothing. */
  private static String problem(List<SheetReport> sheets) {
    var unmapped =
        sheets.stream()
            .filter(sheet -> sheet.ignoredBecause().isEmpty() && !sheet.missing().isEmpty())
            .map(sheet ->
                "工作表“%s”缺少列：%s"
                    .formatted(
                        sheet.name().isEmpty() ? "1" : sheet.name(),
                        String.join("、", sheet.missing())))
            .collect(Collectors.joining("；"));
    if (!unmapped.isEmpty()) {
      return unmapped + "。请指定文件里的哪一列是它，指定后会记住。";
    }
    return sheets.stream().anyMatch(SheetReport::isRead)
        ? ""
        : "文件里没有找到本模板的表格。请核对是否选错了文件，或下载空白模板对照表头。";
  }

  private static void delete(@Nullable Path file) {
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        LOG.log(Level.WARNING, "temporary file not deleted", e);
      }
    }
  }
}
