package cn.liandong.imports.job;

import static cn.liandong.imports.job.ImportError.IMPORT_HAS_ERRORS;
import static cn.liandong.imports.job.ImportError.IMPORT_HAS_QUESTIONS;
import static cn.liandong.imports.job.ImportError.IMPORT_STALE;
import static cn.liandong.imports.job.ImportError.IMPORT_STATE_WRONG;
import static cn.liandong.imports.job.ImportError.IMPORT_SUPERSEDED;
import static cn.liandong.imports.job.ImportError.UNDO_EXPIRED;

import cn.liandong.imports.template.ImportTemplate;
import io.micrometer.core.instrument.Metrics;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** Confirm and undo: each in the caller's transaction, so done whole or not at all. */
final class Confirming {

  private static final Duration UNDO_TIME = Duration.ofDays(7);

  private final Map<String, ImportTemplate> templates;
  private final Clock clock;

  Confirming(Map<String, ImportTemplate> templates, Clock clock) {
    this.templates = templates;
    this.clock = clock;
  }

  /** Fails when the import as it stands must not be confirmed. */
  static void requireReady(Connection connection, Job job, boolean validRowsOnly, long revision)
      throws SQLException {
    if (job.state() != JobState.READY) {
      throw IMPORT_STATE_WRONG.because("这次导入还不能确认。请等读取完成、列对应好之后再确认。");
    }
    if (job.revision() != revision) {
      throw IMPORT_STALE.because("预览之后内容有变化。请刷新页面，重新核对后再确认。");
    }
    long open =
        Questions.list(connection, job.id()).stream()
            .filter(question -> question.blocking() && question.answer().isEmpty())
            .count();
    if (open > 0) {
      throw IMPORT_HAS_QUESTIONS.because("还有 %d 个问题没有回答。请在“待确认”中逐一回答后再确认。", open);
    }
    if (job.counts().failed() > 0 && !validRowsOnly) {
      throw IMPORT_HAS_ERRORS.because(
          "有 %d 行有错误。请下载错误清单改正后重新上传，或选择“只导入正确的行”。", job.counts().failed());
    }
    if (job.counts().good() + job.counts().warned() == 0) {
      throw IMPORT_HAS_ERRORS.because("没有一行可以导入。请下载错误清单，改正后重新上传。");
    }
  }

  void confirm(Connection connection, Job job) throws SQLException {
    var head = Heads.lock(connection, job);
    if (!Objects.equals(head, job.revises())) {
      throw IMPORT_STALE.because("预览之后，另一份同一统计期的文件已经确认或撤销。请重新核对后再确认。");
    }
    template(job).confirm(connection, job.ref());
    Heads.set(connection, job, job.id());
    count(job, "imported", job.counts().good() + job.counts().warned());
    count(job, "failed", job.counts().failed());
    var now = clock.instant();
    Sql.update(
        connection,
        """
        update import_job set state = 'CONFIRMED', problem = '', confirm_time = ?,
          undo_expire_time = ?, revision = revision + 1 where id = ?\
        """,
        now,
        now.plus(UNDO_TIME),
        job.id());
  }

  void undo(Connection connection, Job job) throws SQLException {
    if (job.state() != JobState.CONFIRMED) {
      throw IMPORT_STATE_WRONG.because("只有已确认的导入才能撤销。");
    }
    if (clock.instant().isAfter(Objects.requireNonNull(job.undoExpireTime()))) {
      throw UNDO_EXPIRED.because("确认已超过七天，不能撤销。如数据有误，请导入更正后的文件。");
    }
    if (!job.id().equals(Heads.lock(connection, job))) {
      throw IMPORT_SUPERSEDED.because("之后又确认了同一统计期的另一份文件。请先撤销那一份，再撤销这一份。");
    }
    template(job).undo(connection, job.ref());
    Heads.set(connection, job, job.revises());
    Sql.update(
        connection,
        "update import_job set state = 'UNDONE', revision = revision + 1 where id = ?",
        job.id());
  }

  private static void count(Job job, String result, long rows) {
    Metrics.counter("liandong.import.rows", "template", job.template(), "result", result)
        .increment(rows);
  }

  private ImportTemplate template(Job job) {
    return Objects.requireNonNull(templates.get(job.template()));
  }
}
