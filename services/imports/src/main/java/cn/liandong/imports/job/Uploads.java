package cn.liandong.imports.job;

import static cn.liandong.imports.job.ImportError.FILE_PART_GAP;
import static cn.liandong.imports.job.ImportError.FILE_PART_INVALID;
import static cn.liandong.imports.job.ImportError.FILE_TOO_LARGE;
import static cn.liandong.imports.job.ImportError.IMPORT_STATE_WRONG;

import cn.liandong.common.scope.Caller;
import cn.liandong.imports.sheet.ImportLimits;
import cn.liandong.imports.template.ImportTemplate;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The arrival of a file in parts. */
final class Uploads {

  private static final int LARGEST_PART = 1 << 20;
  private static final Duration GIVEN_UP = Duration.ofDays(1);

  private final Jobs jobs;
  private final ImportLimits limits;
  private final Clock clock;

  Uploads(Jobs jobs, ImportLimits limits, Clock clock) {
    this.jobs = jobs;
    this.limits = limits;
    this.clock = clock;
  }

  void requireSize(long size) {
    if (size > limits.fileBytes()) {
      throw FILE_TOO_LARGE.because(
          "文件超过 %d MB。请删去图片和多余的工作表，或拆成几个文件后重新上传。", limits.fileBytes() >> 20);
    }
  }

  /** The same request again returns the same import. */
  Job begin(
      Connection connection,
      Caller caller,
      ImportTemplate template,
      UUID unitId,
      String fileName,
      long fileSize,
      String request)
      throws SQLException {
    var id = UUID.randomUUID();
    var key = request.isEmpty() ? id.toString() : request;
    Sql.update(
        connection,
        """
        insert into import_job
          (id, template, unit_id, file_name, file_size, state, request_id, subject, username,
           create_time)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (subject, request_id) do nothing\
        """,
        id,
        template.code(),
        unitId,
        fileName,
        fileSize,
        JobState.UPLOADING,
        key,
        caller.subject(),
        caller.username(),
        clock.instant());
    return jobs.findByRequest(connection, caller, key).orElseThrow();
  }

  Job append(
      Connection connection, Job job, long offset, byte[] content, boolean last, RowSeal seal)
      throws SQLException {
    if (offset < 0 || content.length > LARGEST_PART) {
      throw FILE_PART_INVALID.because("上传的分段不正确。请重新上传文件。");
    }
    boolean repeated = offset + content.length <= job.received() && job.received() > 0;
    if (job.state() != JobState.UPLOADING) {
      if (repeated) {
        return job;
      }
      throw IMPORT_STATE_WRONG.because("这次导入的文件已经传完。如需更换文件，请重新上传。");
    }
    if (offset > job.received()) {
      throw FILE_PART_GAP.because("前面还有内容没有传到。请从第 %d 字节继续上传。", job.received());
    }
    long received = job.received();
    if (!repeated) {
      if (offset < received) {
        throw FILE_PART_INVALID.because("上传的分段与已收到的内容重叠。请重新上传文件。");
      }
      received += content.length;
      requireSize(received);
      if (content.length > 0 || last) {
        Parts.add(connection, job.id(), offset, seal.file(content));
      }
    }
    if (last && received < job.fileSize()) {
      throw FILE_PART_GAP.because("文件没有传完。请从第 %d 字节继续上传。", received);
    }
    Sql.update(
        connection,
        """
        update import_job set received = ?, file_size = ?, state = ?, revision = revision + 1
        where id = ?\
        """,
        received,
        last ? received : job.fileSize(),
        last ? JobState.READING : JobState.UPLOADING,
        job.id());
    return jobs.find(connection, job.id()).orElseThrow();
  }

  /** Discards uploads that stopped long ago and deletes what discarded imports hold. */
  void clear(Connection connection) throws SQLException {
    Sql.update(
        connection,
        """
        update import_job set state = 'DISCARDED', revision = revision + 1
        where state = 'UPLOADING' and create_time < ?\
        """,
        clock.instant().minus(GIVEN_UP));
    for (var table : List.of("import_part", "import_row")) {
      Sql.update(
          connection,
          "delete from "
              + table
              + " t using import_job i where i.id = t.import_id and i.state = 'DISCARDED'");
    }
  }
}
