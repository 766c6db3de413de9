package cn.liandong.seeds.pack;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a JSON Schema cannot say of bodies, designations, pairings and facilities. */
final class RegistryRules {

  private final OrganizationPack pack;
  private final MarkedYaml yaml;
  private final Set<String> typeGroups;
  private final Set<String> urbanRuralGroups;
  private final Set<String> bodyKinds;
  private final List<PackProblem> problems = new ArrayList<>();

  RegistryRules(OrganizationPack pack, MarkedYaml yaml) {
    this.pack = pack;
    this.yaml = yaml;
    this.typeGroups = groups(pack.schoolTypes());
    this.urbanRuralGroups = groups(pack.urbanRuralClasses());
    this.bodyKinds = pack.bodyKinds().stream().map(BodyKind::code).collect(toSet());
  }

  List<PackProblem> problems() {
    unique("/body_kinds", pack.bodyKinds(), BodyKind::code);
    unique("/designation_programmes", pack.designationProgrammes(), Programme::code);
    unique("/pairing_kinds", pack.pairingKinds(), PairingKind::code);
    unique("/facility_kinds", pack.facilityKinds(), FacilityKind::code);
    each("/body_kinds", pack.bodyKinds(), this::checkBodyKind);
    each("/designation_programmes", pack.designationProgrammes(), this::checkProgramme);
    each("/pairing_kinds", pack.pairingKinds(), this::checkPairingKind);
    checkReferences();
    return problems;
  }

  private void checkBodyKind(BodyKind kind, String at) {
    unique(at + "/roles", kind.roles(), BodyRole::code);
    checkRange(at + "/size", kind.size());
    each(at + "/roles", kind.roles(), (role, place) -> checkRange(place, role.size()));
    if (kind.roles().stream().filter(BodyRole::head).count() > 1) {
      add(at + "/roles", "负责人（head）只能有一个角色");
    }
    var least = kind.roles().stream().mapToInt(role -> role.min() == null ? 0 : role.min()).sum();
    if (kind.size().tooMany(least)) {
      add(at + "/size", "各角色至少共 %d 人，超过规模上限 %d".formatted(least, kind.size().max()));
    }
    each(
        at + "/offices",
        kind.offices(),
        (office, place) -> {
          if (kind.role(office.role()).isEmpty()) {
            add(place + "/role", "没有编码为 %s 的角色".formatted(office.role()));
          }
        });
  }

  private void checkProgramme(Programme programme, String at) {
    unique(at + "/batches", programme.batches(), Batch::code);
    if (programme.per() != null && programme.per().compareTo(programme.unitLevel()) >= 0) {
      add(at + "/per", "per 须是 unit_level 的上级");
    }
    each(
        at + "/batches",
        programme.batches(),
        (batch, place) -> {
          checkFilter(place + "/units", batch.units());
          checkQuota(place, batch);
        });
  }

  private void checkQuota(String at, Batch batch) {
    var quota = batch.quota();
    if (quota == null) {
      return;
    }
    if (quota.share() != null && quota.share().numerator() > quota.share().denominator()) {
      add(
          at + "/quota/share",
          "名额 %d/%d 超过了学校总数，请改为不大于 1 的比例"
              .formatted(quota.share().numerator(), quota.share().denominator()));
    }
    if (quota.number() != null
        && quota.bound().closes()
        && batch.listed().size() > quota.number()) {
      add(at + "/listed", "名单列了 %d 所，超过名额 %d 所".formatted(batch.listed().size(), quota.number()));
    }
  }

  private void checkPairingKind(PairingKind kind, String at) {
    checkRange(at + "/receivers", kind.receivers());
    checkSide(at + "/giver", kind.giver());
    checkSide(at + "/receiver", kind.receiver());
    if (kind.cover() && kind.receiver().party() != PairingKind.Party.SCHOOL) {
      add(at + "/cover", "只有受援方是学校时才能要求全覆盖");
    }
  }

  private void checkSide(String at, PairingKind.Side side) {
    checkFilter(at + "/units", side.units());
    each(
        at + "/body_kinds",
        side.bodyKinds(),
        (code, place) -> {
          if (!bodyKinds.contains(code)) {
            add(place, "没有编码为 %s 的工作机构".formatted(code));
          }
        });
  }

  private void checkFilter(String at, UnitFilter filter) {
    known(at + "/school_type_groups", filter.schoolTypeGroups(), typeGroups, "学校类别");
    known(at + "/urban_rural_groups", filter.urbanRuralGroups(), urbanRuralGroups, "城乡类别");
  }

  private void known(String at, List<String> names, Set<String> all, String what) {
    each(
        at,
        names,
        (name, place) -> {
          if (!all.contains(name)) {
            add(place, "没有名为 %s 的%s".formatted(name, what));
          }
        });
  }

  private void checkRange(String at, Range range) {
    if (range.isEmpty()) {
      add(at, "下限 %d 大于上限 %d".formatted(range.min(), range.max()));
    }
  }

  private void checkReferences() {
    var prefixes = pack.documents().stream().map(PackDocument::code).collect(toSet());
    PackReferences.in(yaml.root())
        .forEach((pointer, reference) -> {
          var prefix = reference.replaceFirst("-.*", "");
          if (!prefixes.contains(prefix)) {
            add(pointer, "出处 %s 不属于 documents 里的任何文件".formatted(reference));
          }
        });
  }

  private <T> void unique(String list, List<T> items, Function<T, String> code) {
    var seen = new HashSet<String>();
    each(
        list,
        items,
        (item, place) -> {
          if (!seen.add(code.apply(item))) {
            add(place, "编码 %s 重复".formatted(code.apply(item)));
          }
        });
  }

  private static Set<String> groups(CodeSet codes) {
    return codes.entries().stream().map(CodeSet.Entry::group).collect(toSet());
  }

  private void add(String pointer, String reason) {
    problems.add(yaml.problem(pointer, reason));
  }

  private static <T> void each(String list, List<T> items, BiConsumer<T, String> action) {
    Stream.iterate(0, at -> at < items.size(), at -> at + 1)
        .forEach(at -> action.accept(items.get(at), list + "/" + at));
  }
}
