package cn.liandong.organization.task;

import static cn.liandong.organization.OrganizationError.TASK_LIST_UNKNOWN;

import cn.liandong.organization.pack.Packs;
import cn.liandong.seeds.pack.OrganizationPack;
import cn.liandong.seeds.pack.PackDocument;
import cn.liandong.seeds.pack.PackTask;
import cn.liandong.seeds.pack.TaskList;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The duties that the pack in force lists, in the ledger's terms. */
@ApplicationScoped
class PackDuties {

  private final Packs packs;

  PackDuties(Packs packs) {
    this.packs = packs;
  }

  private OrganizationPack pack() {
    return packs.current();
  }

  int version() {
    return pack().version();
  }

  List<TaskList> lists() {
    return pack().taskLists();
  }

  /** Fails with TASK_LIST_UNKNOWN. */
  TaskList require(String code) {
    return lists().stream()
        .filter(list -> list.code().equals(code))
        .findFirst()
        .orElseThrow(() -> TASK_LIST_UNKNOWN.because("政策包里没有“%s”这张任务表，请从列表中选择。", code));
  }

  /** Code of the unit whose ledger a list belongs to. */
  String unitCode(TaskList list) {
    return list.unit() == null ? pack().root().code() : list.unit();
  }

  LocalDate issued(TaskList list) {
    return pack().documents().stream()
        .filter(document -> document.code().equals(list.document()))
        .map(PackDocument::issuedOn)
        .findFirst()
        .orElseThrow();
  }

  List<Duty> duties(TaskList list) {
    return list.tasks().stream().map(task -> duty(list, task)).toList();
  }

  List<Flag> flags(Duty duty, LocalDate issued) {
    return Flag.of(duty, issued, pack().contradictions());
  }

  /** Whether a duty names schools of this type, or those of a town where the type is empty. */
  boolean addresses(Duty duty, String schoolType) {
    return pack().departments().stream()
        .filter(department -> department.meansSchool(schoolType))
        .anyMatch(department -> duty.involves(department.name()));
  }

  DepartmentNames departments() {
    return new DepartmentNames(pack().departments());
  }

  private static Duty duty(TaskList list, PackTask task) {
    return new Duty(
        place(list, task.number(), list.tasks().indexOf(task) + 1),
        task.section(),
        task.content(),
        task.leads(),
        task.supporters(),
        task.seat(),
        Deadline.parse(task.deadline()).orElse(Deadline.NONE),
        task.targets().stream().map(Target::of).toList(),
        task.evidence(),
        task.reference(),
        task.requirements());
  }

  /** A duty as its own table states it; what the table is silent on comes from the pack. */
  Duty duty(TaskList list, ReadTask read, int position) {
    Optional<PackTask> known = list.task(read.number());
    Duty ours = known.map(task -> duty(list, task)).orElse(null);
    boolean silent = read.deadline().kind() == Deadline.Kind.NONE && ours != null;
    return new Duty(
        place(list, read.number(), ours == null ? position : ours.place().position()),
        read.section(),
        read.content(),
        read.leads(),
        read.supporters(),
        seat(read.leads()),
        silent ? ours.deadline() : read.deadline(),
        read.targets(),
        ours == null ? "" : ours.proof(),
        ours == null ? "" : ours.reference(),
        ours == null ? List.of() : ours.requirements());
  }

  static String seat(List<String> leads) {
    return leads.isEmpty() ? "" : leads.getFirst() + "负责人";
  }

  private static Duty.Place place(TaskList list, String number, int position) {
    return new Duty.Place(list.document(), list.code(), list.title(), number, position);
  }
}
