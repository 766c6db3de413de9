package cn.liandong.organization.task;

import static cn.liandong.organization.OrganizationError.TASK_TABLE_UNREADABLE;

import cn.liandong.seeds.pack.TaskList;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a policy's own table as a list of duties: one of the pack's lists, or a new document's. */
@ApplicationScoped
class TaskTables {

  private static final int MOST_TASKS = 1000;
  private static final String OWN_LIST = "own";
  private static final String OWN_TITLE = "任务清单";

  private final PackDuties pack;

  TaskTables(PackDuties pack) {
    this.pack = pack;
  }

  /**
   * @param list code of one of the pack's lists; empty to find it, or for another document
   * @param document title of a document that the pack does not know
   */
  record Source(
      List<List<String>> rows, String list, String document, @Nullable LocalDate issued) {}

  record ParsedDuty(Duty duty, List<String> problems) {}

  record ParsedTable(
      String list,
      String listTitle,
      @Nullable LocalDate issued,
      List<ParsedDuty> duties,
      List<String> unread,
      List<String> remarks) {}

  /** Fails with TASK_TABLE_UNREADABLE or TASK_LIST_UNKNOWN. */
  ParsedTable parse(Source source) {
    var reading = TaskTable.read(source.rows(), pack.departments());
    if (reading.tasks().isEmpty()) {
      throw TASK_TABLE_UNREADABLE.because("没有读到任务。请连同表头（如“序号、主要内容、牵头科室”）一起复制，再粘贴一次。");
    }
    if (reading.tasks().size() > MOST_TASKS) {
      throw TASK_TABLE_UNREADABLE.because("一次最多 %d 项任务，请分几次导入。", MOST_TASKS);
    }
    if (!source.document().isBlank()) {
      return ofOwnDocument(source, reading);
    }
    TaskList list =
        source.list().isEmpty() ? mostLike(reading.tasks()) : pack.require(source.list());
    return ofPack(list, reading);
  }

  /** The list that has most of the table's numbers with the same lead. */
  private TaskList mostLike(List<ReadTask> tasks) {
    return pack.lists().stream()
        .max(Comparator.comparingLong(list -> alike(list, tasks)))
        .filter(list -> 2 * alike(list, tasks) > tasks.size())
        .orElseThrow(() -> TASK_TABLE_UNREADABLE.because("认不出是政策包里的哪张任务表。请选择任务表，或填写文件名称。"));
  }

  private static long alike(TaskList list, List<ReadTask> tasks) {
    return tasks.stream()
        .filter(read ->
            list.task(read.number()).filter(task -> task.leads().equals(read.leads())).isPresent())
        .count();
  }

  private ParsedTable ofPack(TaskList list, TaskTable.Reading reading) {
    var duties = new ArrayList<ParsedDuty>();
    for (ReadTask read : reading.tasks()) {
      duties.add(new ParsedDuty(pack.duty(list, read, duties.size() + 1), problems(read, duties)));
    }
    var remarks = new ArrayList<>(reading.remarks());
    missing(list, reading.tasks())
        .ifPresent(numbers -> remarks.add("政策包的任务表还有第 %s 项，粘贴的表里没有。".formatted(numbers)));
    return new ParsedTable(
        list.code(), list.title(), pack.issued(list), duties, reading.unread(), remarks);
  }

  private static Optional<String> missing(TaskList list, List<ReadTask> tasks) {
    Set<String> read = tasks.stream().map(ReadTask::number).collect(Collectors.toSet());
    String numbers =
        list.tasks().stream()
            .map(task -> task.number())
            .filter(number -> !read.contains(number))
            .collect(Collectors.joining("、"));
    return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers);
  }

  private static ParsedTable ofOwnDocument(Source source, TaskTable.Reading reading) {
    var duties = new ArrayList<ParsedDuty>();
    for (ReadTask read : reading.tasks()) {
      duties.add(
          new ParsedDuty(
              own(source.document().strip(), read, duties.size() + 1), problems(read, duties)));
    }
    return new ParsedTable(
        OWN_LIST, OWN_TITLE, source.issued(), duties, reading.unread(), reading.remarks());
  }

  private static Duty own(String document, ReadTask read, int position) {
    return new Duty(
        new Duty.Place(document, OWN_LIST, OWN_TITLE, read.number(), position),
        read.section(),
        read.content(),
        read.leads(),
        read.supporters(),
        PackDuties.seat(read.leads()),
        read.deadline(),
        read.targets(),
        "",
        "《%s》第%s项".formatted(document, read.number()),
        List.of());
  }

  private static List<String> problems(ReadTask read, List<ParsedDuty> before) {
    var problems = new ArrayList<>(read.problems());
    if (before.stream().anyMatch(one -> one.duty().place().number().equals(read.number()))) {
      problems.add("编号 %s 与前面的任务重复，不会导入。".formatted(read.number()));
    }
    return problems;
  }
}
