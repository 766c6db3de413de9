package cn.liandong.imports.job;

import static cn.liandong.imports.job.ImportError.IMPORT_NOT_ALLOWED;
import static cn.liandong.imports.job.ImportError.IMPORT_STALE;
import static cn.liandong.imports.job.ImportError.IMPORT_STATE_WRONG;
import static cn.liandong.imports.job.ImportError.TEMPLATE_UNKNOWN;

import cn.liandong.common.audit.Audit;
import cn.liandong.common.error.Failure;
import cn.liandong.common.error.Outage;
import cn.liandong.common.page.Page;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.seal.Seal;
import cn.liandong.imports.sheet.ImportLimits;
import cn.liandong.imports.template.ImportTemplate;
import cn.liandong.proto.imports.v1.Row;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The imports of one service. Calls block; {@link ImportCalls} speaks the wire's language. */
public final class Imports {

  private static final System.Logger LOG = System.getLogger(Imports.class.getName());
  private static final String OBJECT = "import";

  private final Transactions transactions;
  private final Map<String, ImportTemplate> templates;
  private final Audit audit;
  private final Clock clock;
  private final Executor worker;
  private final ImportLimits limits;
  private final Jobs jobs;
  private final Uploads uploads;
  private final Reading reading;
  private final Confirming confirming;
  private final @Nullable Seal seal;

  /**
   * @param dataSource its connections see the service's schema and unwrap to PostgreSQL's; reading
   *     a large file takes two at a time
   * @param worker where large files are read and confirmed
   */
  public Imports(
      DataSource dataSource,
      List<ImportTemplate> templates,
      Audit audit,
      Clock clock,
      Executor worker,
      ImportLimits limits) {
    this(dataSource, templates, audit, clock, worker, limits, null);
  }

  /**
   * @param seal for templates with personal columns
   */
  public Imports(
      DataSource dataSource,
      List<ImportTemplate> templates,
      Audit audit,
      Clock clock,
      Executor worker,
      ImportLimits limits,
      @Nullable Seal seal) {
    this.seal = seal;
    this.transactions = new Transactions(dataSource);
    this.templates =
        templates.stream().collect(Collectors.toMap(ImportTemplate::code, Function.identity()));
    this.audit = audit;
    this.clock = clock;
    this.worker = worker;
    this.limits = limits;
    this.jobs = new Jobs(clock);
    this.uploads = new Uploads(jobs, limits, clock);
    this.reading = new Reading(transactions, jobs, this.templates, clock, limits, seal);
    this.confirming = new Confirming(this.templates, clock);
  }

  /**
   * Takes up what a crash cut short and clears what was given up. Call at start and every minute;
   * several machines may do so at once.
   */
  public void resume() {
    transactions.run(uploads::clear);
    var waiting =
        transactions.call(c ->
            Sql.list(
                c, "select * from import_job where state in ('READING', 'CONFIRMING')", Job::of));
    for (var job : waiting) {
      worker.execute(job.state() == JobState.READING ? () -> read(job) : () -> finish(job.id()));
    }
  }

  Job begin(
      Caller caller, String template, UUID unitId, String fileName, long fileSize, String request) {
    return guarded(
        caller,
        "IMPORT_BEGUN",
        unitId,
        c -> {
          var known = template(template);
          uploads.requireSize(fileSize);
          if (!jobs.mayWrite(c, caller, unitId)) {
            throw IMPORT_NOT_ALLOWED.because("您不能为这个单位导入数据。");
          }
          var job = uploads.begin(c, caller, known, unitId, fileName, fileSize, request);
          audit.done(c, caller, "IMPORT_BEGUN", OBJECT, job.id());
          return job;
        });
  }

  Job append(Caller caller, UUID id, long offset, byte[] content, boolean last) {
    var job =
        guarded(
            caller,
            "IMPORT_APPENDED",
            id,
            c -> {
              var open = jobs.requireWritable(c, caller, id);
              return uploads.append(c, open, offset, content, last, rowSeal(open));
            });
    if (!last || job.state() != JobState.READING) {
      return job;
    }
    worker.execute(() -> read(job));
    return get(caller, id);
  }

  Job get(Caller caller, UUID id) {
    return guarded(caller, "IMPORT_READ", id, c -> jobs.requireReadable(c, caller, id));
  }

  Page<Job> list(Caller caller, String unitId, String template, PageRequest page) {
    return transactions.call(c -> jobs.list(c, caller, unitId, template, page));
  }

  Page<Row> rows(Caller caller, UUID id, String state, boolean changedOnly, PageRequest page) {
    return guarded(
        caller,
        "IMPORT_ROWS_READ",
        id,
        c -> {
          var job = jobs.requireReadable(c, caller, id);
          return new RowList(job, template(job.template()), rowSeal(job))
              .list(c, state, changedOnly, page);
        });
  }

  NamedUnits namedUnits(Caller caller, UUID unitId) {
    return guarded(
        caller,
        "IMPORT_NAMES_READ",
        unitId,
        c -> NamedUnits.last(c, jobs, templates, caller, unitId));
  }

  Job map(Caller caller, UUID id, List<Mappings.Mapping> mappings) {
    return change(
        caller,
        "IMPORT_MAPPED",
        id,
        (c, job) -> {
          new Mappings(c, job, template(job.template())).save(mappings, caller, clock.instant());
          return true;
        });
  }

  Job answer(Caller caller, UUID id, Map<String, String> answers) {
    return change(
        caller,
        "IMPORT_ANSWERED",
        id,
        (c, job) -> new Answers(c, job, template(job.template()), caller, clock).keep(answers));
  }

  Job confirm(Caller caller, UUID id, boolean validRowsOnly, long revision) {
    try {
      var job =
          guarded(
              caller, "IMPORT_CONFIRMED", id, c -> confirm(c, caller, id, validRowsOnly, revision));
      if (job.state() == JobState.CONFIRMING) {
        worker.execute(() -> finish(id));
      }
    } catch (Failure e) {
      if (e.reason() == IMPORT_STALE) {
        readAgainIfOvertaken(id);
      }
      throw e;
    }
    return get(caller, id);
  }

  private Job confirm(Connection c, Caller caller, UUID id, boolean validRowsOnly, long revision)
      throws SQLException {
    var open = jobs.requireWritable(c, caller, id);
    if (open.state() == JobState.CONFIRMED || open.state() == JobState.CONFIRMING) {
      return open;
    }
    Confirming.requireReady(c, open, validRowsOnly, revision);
    var job = jobs.take(c, caller, open);
    if (job.counts().rows() > limits.inlineRows()) {
      jobs.setState(c, id, JobState.CONFIRMING, "");
    } else {
      confirming.confirm(c, job);
      audit.done(c, caller, "IMPORT_CONFIRMED", OBJECT, id);
    }
    return jobs.find(c, id).orElseThrow();
  }

  /** The large confirm, on behalf of who ordered it, whose grant is checked again. */
  private void finish(UUID id) {
    try {
      transactions.run(c -> {
        var locked =
            Sql.find(
                c,
                """
                select * from import_job where id = ? and state = 'CONFIRMING'
                for update skip locked\
                """,
                Job::of,
                id);
        if (locked.isEmpty()) {
          return;
        }
        var job = locked.get();
        var caller = job.actor();
        if (!jobs.mayWrite(c, caller, job.unitId())) {
          throw IMPORT_NOT_ALLOWED.because("确认人已无权为这个单位导入数据，没有写入任何数据。");
        }
        confirming.confirm(c, job);
        audit.done(c, caller, "IMPORT_CONFIRMED", OBJECT, id);
      });
    } catch (Failure e) {
      backToPreview(id, e.getMessage());
    } catch (RuntimeException e) {
      boolean again = Outage.caused(e);
      LOG.log(Level.ERROR, "import not confirmed again=" + again + " import=" + id, e);
      if (!again) {
        backToPreview(id, "确认时系统出错，没有写入任何数据。请稍后再次确认；仍然不行请联系管理员，并提供导入编号。");
      }
    }
  }

  private void backToPreview(UUID id, String problem) {
    transactions.run(c -> jobs.setState(c, id, JobState.READY, problem));
    readAgainIfOvertaken(id);
  }

  /** The preview compared with values that are no longer in force. */
  private void readAgainIfOvertaken(UUID id) {
    transactions
        .call(c -> {
          var job = jobs.find(c, id).orElseThrow();
          var head = Heads.current(c, job.template(), job.unitId(), job.period());
          boolean overtaken = job.state() == JobState.READY && !Objects.equals(head, job.revises());
          if (overtaken) {
            jobs.setState(c, id, JobState.READING, "");
          }
          return overtaken ? List.of(job) : List.<Job>of();
        })
        .forEach(this::readWhereItFits);
  }

  Job undo(Caller caller, UUID id) {
    return act(caller, "IMPORT_UNDONE", id, confirming::undo);
  }

  Job discard(Caller caller, UUID id) {
    return act(
        caller,
        "IMPORT_DISCARDED",
        id,
        (c, job) -> {
          if (job.state() == JobState.CONFIRMED
              || job.state() == JobState.CONFIRMING
              || job.state() == JobState.UNDONE) {
            throw IMPORT_STATE_WRONG.because("已确认的导入不能放弃。需要收回数据请使用“撤销”。");
          }
          jobs.setState(c, id, JobState.DISCARDED, "");
        });
  }

  byte[] errorWorkbook(Caller caller, UUID id) {
    return guarded(
        caller,
        "IMPORT_ERRORS_READ",
        id,
        c -> {
          var job = jobs.requireReadable(c, caller, id);
          if (job.counts().failed() == 0) {
            throw IMPORT_STATE_WRONG.because("这次导入没有错误行，无需下载错误清单。");
          }
          audit.done(c, caller, "IMPORT_ERRORS_READ", OBJECT, id);
          var mayImport = jobs.mayWrite(c, caller, job.unitId());
          var cells = rowSeal(job);
          return new ErrorWorkbook(
                  c, job, template(job.template()), mayImport ? cells::opened : cells::masked)
              .bytes();
        });
  }

  ImportTemplate template(String code) {
    var template = templates.get(code);
    if (template == null) {
      throw TEMPLATE_UNKNOWN.because("没有“%s”这种导入模板。请从列表中选择。", code);
    }
    return template;
  }

  /** What the page of one import shows beside the import itself. */
  Details details(Job job) {
    if (job.state() == JobState.UPLOADING || job.state() == JobState.READING) {
      return new Details(List.of(), List.of());
    }
    return transactions.call(c ->
        new Details(
            Questions.list(c, job.id()),
            Sql.list(
                c,
                """
                select unit_id, code, name, note from import_missing where import_id = ?
                order by position\
                """,
                row ->
                    new MissingUnit(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                job.id())));
  }

  record Details(List<Question> questions, List<MissingUnit> missing) {}

  /** A unit of the registry that the file lacks. */
  record MissingUnit(String id, String code, String name, String note) {}

  private interface Change {
    /** Whether the file must be read again. */
    boolean apply(Connection connection, Job job) throws SQLException;
  }

  private interface Act {
    void on(Connection connection, Job job) throws SQLException;
  }

  private Job act(Caller caller, String action, UUID id, Act act) {
    guarded(
        caller,
        action,
        id,
        c -> {
          act.on(c, jobs.requireWritable(c, caller, id));
          audit.done(c, caller, action, OBJECT, id);
          return id;
        });
    return get(caller, id);
  }

  private Job change(Caller caller, String action, UUID id, Change change) {
    var job =
        guarded(
            caller,
            action,
            id,
            c -> {
              var open = jobs.requireWritable(c, caller, id);
              if (!open.state().isOpen()) {
                throw IMPORT_STATE_WRONG.because("这次导入现在不能修改。请等读取完成，或重新上传文件。");
              }
              boolean again = change.apply(c, jobs.take(c, caller, open));
              jobs.setState(
                  c, id, again ? JobState.READING : open.state(), again ? "" : open.problem());
              audit.done(c, caller, action, OBJECT, id);
              return jobs.find(c, id).orElseThrow();
            });
    if (job.state() == JobState.READING) {
      readWhereItFits(job);
    }
    return get(caller, id);
  }

  private RowSeal rowSeal(Job job) {
    return RowSeal.of(seal, template(job.template()));
  }

  private void readWhereItFits(Job job) {
    if (job.counts().rows() <= limits.inlineRows() && job.fileSize() < (1 << 20)) {
      read(job);
    } else {
      worker.execute(() -> read(job));
    }
  }

  private void read(Job job) {
    reading.read(job.id());
  }

  /** A refusal is kept in the audit although the transaction is not. */
  private <T> T guarded(Caller caller, String action, UUID id, Transactions.Work<T> work) {
    try {
      return transactions.call(work);
    } catch (Failure e) {
      if (e.reason() == ImportError.IMPORT_NOT_FOUND || e.reason() == IMPORT_NOT_ALLOWED) {
        transactions.run(c ->
            audit.record(
                c, caller, action, OBJECT, id.toString(), Audit.REFUSED, e.reason().name()));
      }
      throw e;
    }
  }
}
