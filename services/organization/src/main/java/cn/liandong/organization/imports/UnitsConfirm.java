package cn.liandong.organization.imports;

import cn.liandong.common.id.Ids;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.organization.code.CodeSet;
import cn.liandong.organization.code.UnitCodeWriter;
import cn.liandong.organization.imports.StagedUnits.ChangedSchool;
import cn.liandong.organization.imports.StagedUnits.NewSchool;
import cn.liandong.organization.unit.Facts;
import cn.liandong.organization.unit.Level;
import cn.liandong.organization.unit.Registry;
import cn.liandong.organization.unit.RegistryReader;
import cn.liandong.organization.unit.RegistryWriter;
import cn.liandong.seeds.pack.OrganizationPack;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the usable rows of a registry workbook: parents first, then schools. */
final class UnitsConfirm {

  private final Connection connection;
  private final ImportRef ref;
  private final OrganizationPack pack;
  private final StagedUnits staged;
  private final UnitCodeWriter codes;
  private final Map<String, UUID> newParents = new HashMap<>();
  private final Map<UUID, Map<CodeSet, String>> newCodes = new HashMap<>();

  UnitsConfirm(Connection connection, ImportRef ref, OrganizationPack pack) {
    this.connection = connection;
    this.ref = ref;
    this.pack = pack;
    this.staged = new StagedUnits(connection, ref);
    this.codes = new UnitCodeWriter(connection, ref.importId());
  }

  void run() throws SQLException {
    var writer = new RegistryWriter(connection);
    writer.lock();
    staged.compare();
    var day = staged.day();
    var changed = staged.changed();
    var added = staged.added();
    var before = read(changed, added);
    var after = before.copy();
    addParents(after, day);
    added.forEach(school -> add(after, school, day));
    changed.forEach(school -> change(after, school, day));
    after.place();
    writer.write(ref.importId(), after.since(before));
    for (var unit : staged.codes()) {
      setCodes(unit.unitId(), unit.codes(), day);
    }
    for (var unit : newCodes.entrySet()) {
      setCodes(unit.getKey(), unit.getValue(), day);
    }
  }

  private void setCodes(UUID unit, Map<CodeSet, String> set, LocalDate day) throws SQLException {
    for (var code : set.entrySet()) {
      codes.set(unit, code.getKey(), code.getValue(), day);
    }
  }

  private Registry read(List<ChangedSchool> changed, List<NewSchool> added) throws SQLException {
    var units = new HashSet<>(List.of(ref.unitId()));
    changed.forEach(school -> units.add(school.unitId()));
    Stream.concat(
            changed.stream().map(ChangedSchool::parentId), added.stream().map(NewSchool::parentId))
        .filter(Objects::nonNull)
        .forEach(units::add);
    return new RegistryReader(connection).withAllAbove(units);
  }

  private void addParents(Registry registry, LocalDate day) throws SQLException {
    for (var parent : staged.newParents()) {
      var id = Ids.next();
      newParents.put(parent.name(), id);
      registry.add(
          id,
          later(day, registry.get(ref.unitId()).since()),
          Facts.of(Level.DISTRICT, parent.name(), ref.unitId())
              .edit()
              .kind(parent.kind())
              .orderNumber(parent.orderNumber())
              .facts());
    }
  }

  private void add(Registry registry, NewSchool school, LocalDate day) {
    var known = parent(school.parentId(), school.parentName());
    var parent = known == null ? ref.unitId() : known;
    var id = Ids.next();
    newCodes.put(id, school.codes());
    registry.add(
        id,
        later(day, registry.get(parent).since()),
        Facts.of(Level.SCHOOL, school.name(), parent)
            .edit()
            .code(school.code())
            .schoolType(type(school))
            .urbanRural(school.urbanRural())
            .ownership(school.ownership())
            .orderNumber(school.orderNumber())
            .note(school.note())
            .facts());
  }

  private String type(NewSchool school) {
    return school.schoolType().isEmpty()
        ? pack.schoolTypes().codeOf(school.schoolTypeName()).orElse("")
        : school.schoolType();
  }

  /** Never behind what is in force: a file corrects what it was compared with. */
  private void change(Registry registry, ChangedSchool school, LocalDate day) {
    var parent = parent(school.parentId(), school.parentName());
    var from = later(day, registry.get(school.unitId()).require(ref.day()).from());
    registry.change(
        school.unitId(),
        parent == null ? from : later(from, registry.get(parent).since()),
        facts -> school.onto(facts, parent));
  }

  private @Nullable UUID parent(@Nullable UUID known, String name) {
    return known == null ? newParents.get(name) : known;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
