package cn.liandong.seeds.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a JSON Schema cannot say of the registry's section. */
final class OrganizationRules {

  private final OrganizationPack pack;
  private final MarkedYaml yaml;
  private final List<PackProblem> problems = new ArrayList<>();

  OrganizationRules(OrganizationPack pack, MarkedYaml yaml) {
    this.pack = pack;
    this.yaml = yaml;
  }

  List<PackProblem> problems() {
    unique("/units", pack.units(), SeedUnit::code);
    unique("/trees", pack.trees(), UnitTree::code);
    unique("/district_kinds", pack.districtKinds(), DistrictKind::code);
    unique("/departments", pack.departments(), Department::name);
    unique("/task_lists", pack.taskLists(), TaskList::code);
    checkParents();
    checkReferences();
    for (int at = 0; at < pack.taskLists().size(); at++) {
      checkTasks("/task_lists/" + at, pack.taskLists().get(at));
    }
    checkContradictions();
    return problems;
  }

  private void checkParents() {
    var earlier = new HashSet<>(Set.of(pack.root().code()));
    for (int at = 0; at < pack.units().size(); at++) {
      SeedUnit unit = pack.units().get(at);
      if (unit.parent() != null && !earlier.contains(unit.parent())) {
        add("/units/%d/parent".formatted(at), "上级 %s 要写在前面".formatted(unit.parent()));
      }
      earlier.add(unit.code());
    }
  }

  private void checkReferences() {
    Set<String> documents =
        pack.documents().stream().map(PackDocument::code).collect(Collectors.toSet());
    PackReferences.in(yaml.root())
        .forEach((pointer, reference) -> {
          if (!documents.contains(reference.replaceFirst("-.*", ""))) {
            add(pointer, "出处 %s 不属于 documents 里的任何文件".formatted(reference));
          }
        });
  }

  private void checkTasks(String pointer, TaskList list) {
    unique(pointer + "/tasks", list.tasks(), PackTask::number);
    if (pack.documents().stream().noneMatch(one -> one.code().equals(list.document()))) {
      add(pointer + "/document", "没有编码为 %s 的文件".formatted(list.document()));
    }
    if (list.unit() != null
        && pack.units().stream().noneMatch(unit -> unit.code().equals(list.unit()))) {
      add(pointer + "/unit", "units 里没有编码 %s".formatted(list.unit()));
    }
    for (int at = 0; at < list.tasks().size(); at++) {
      PackTask task = list.tasks().get(at);
      String here = "%s/tasks/%d".formatted(pointer, at);
      Stream.concat(task.leads().stream(), task.supporters().stream())
          .filter(name -> pack.departments().stream().noneMatch(d -> d.name().equals(name)))
          .forEach(name -> add(here, "departments 里没有“%s”".formatted(name)));
    }
  }

  private void checkContradictions() {
    for (int at = 0; at < pack.contradictions().size(); at++) {
      for (String task : pack.contradictions().get(at).tasks()) {
        String[] place = task.split("/", 2);
        if (pack.taskLists().stream()
            .noneMatch(list -> list.code().equals(place[0]) && list.task(place[1]).isPresent())) {
          add("/contradictions/%d/tasks".formatted(at), "没有任务 " + task);
        }
      }
    }
  }

  private <T> void unique(String list, List<T> items, Function<T, String> code) {
    var seen = new HashSet<String>();
    for (int at = 0; at < items.size(); at++) {
      String name = code.apply(items.get(at));
      if (!seen.add(name)) {
        add(list + "/" + at, "编码 %s 重复".formatted(name));
      }
    }
  }

  private void add(String pointer, String reason) {
    problems.add(yaml.problem(pointer, reason));
  }
}
