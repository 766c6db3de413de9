package cn.liandong.organization.imports;

import cn.liandong.common.id.Ids;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.organization.code.CodeSet;
import cn.liandong.organization.code.UnitCodeWriter;
import cn.liandong.organization.imports.StagedUnits.ChangedSchool;
import cn.liandong.organization.imports.StagedUnits.NewSchool;
import cn.liandong.organization.unit.Level;
import cn.liandong.organization.unit.NewUnit;
import cn.liandong.organization.unit.UnitChangeRow;
import cn.liandong.organization.unit.UnitWriter;
import cn.liandong.seeds.pack.OrganizationPack;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the usable rows of a registry workbook: parents first, then schools. */
final class UnitsConfirm {

  private static final String REMEMBER =
      """
      insert into unit_import (import_id, unit_id, version, before)
      select ?, u.id, u.version + 1,
        (select jsonb_agg(to_jsonb(v)) from unit_version v where v.unit_id = u.id)
      from unit u where u.id = any (?)\
      """;
  private static final String REMEMBER_NEW =
      "insert into unit_import select ?, u.id, u.version, '[]' from unit u where u.id = any (?)";
  private static final String NEXT_VERSION =
      "update unit set version = version + 1 where id = any (?)";

  private final Connection connection;
  private final ImportRef ref;
  private final OrganizationPack pack;
  private final StagedUnits staged;
  private final UnitWriter writer;
  private final UnitCodeWriter codes;
  private final Map<String, NewUnit> newParents = new HashMap<>();
  private final Map<UUID, String> paths = new HashMap<>();

  UnitsConfirm(Connection connection, ImportRef ref, OrganizationPack pack) {
    this.connection = connection;
    this.ref = ref;
    this.pack = pack;
    this.staged = new StagedUnits(connection, ref);
    this.writer = new UnitWriter(connection);
    this.codes = new UnitCodeWriter(connection, ref.importId());
  }

  void run() throws SQLException {
    writer.lock();
    staged.compare();
    readPaths();
    var day = staged.day();
    addParents(day);
    var changed = staged.changed();
    addSchools(staged.added(), day);
    change(changed, day);
    for (var unit : staged.codes()) {
      setCodes(unit.unitId(), unit.codes(), day);
    }
  }

  private void setCodes(UUID unit, Map<CodeSet, String> set, LocalDate day) throws SQLException {
    for (var code : set.entrySet()) {
      codes.set(unit, code.getKey(), code.getValue(), day);
    }
  }

  private void readPaths() throws SQLException {
    try (var statement =
            connection.prepareStatement(
                "select unit_id, path from unit_version where valid_to is null");
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        paths.put(rows.getObject(1, UUID.class), rows.getString(2));
      }
    }
  }

  private void addParents(LocalDate day) throws SQLException {
    var above = path(ref.unitId());
    for (var parent : staged.newParents()) {
      newParents.put(
          parent.name(),
          NewUnit.district(
              parent.name(), parent.kind(), parent.orderNumber(), ref.unitId(), above, day));
    }
    add(List.copyOf(newParents.values()));
    newParents.values().forEach(parent -> paths.put(parent.id(), parent.path()));
  }

  private void addSchools(List<NewSchool> schools, LocalDate day) throws SQLException {
    var units = new ArrayList<NewUnit>();
    for (var school : schools) {
      var id = Ids.next();
      var parent = parent(school.parentId(), school.parentName(), ref.unitId());
      var type =
          school.schoolType().isEmpty()
              ? pack.schoolTypes().codeOf(school.schoolTypeName()).orElse("")
              : school.schoolType();
      units.add(
          new NewUnit(
              id,
              school.code(),
              school.name(),
              List.of(),
              Level.SCHOOL,
              type,
              school.urbanRural(),
              school.ownership(),
              "",
              school.orderNumber(),
              school.note(),
              parent,
              path(parent) + id + "/",
              day));
    }
    add(units);
    for (var i = 0; i < units.size(); i++) {
      setCodes(units.get(i).id(), schools.get(i).codes(), day);
    }
  }

  private void add(List<NewUnit> units) throws SQLException {
    writer.add(units);
    run(REMEMBER_NEW, units.stream().map(NewUnit::id).toList());
  }

  private void change(List<ChangedSchool> schools, LocalDate day) throws SQLException {
    var ids = schools.stream().map(school -> school.row().unitId()).toList();
    run(REMEMBER, ids);
    writer.change(schools.stream().map(this::placed).toList(), day);
    try (var statement = connection.prepareStatement(NEXT_VERSION)) {
      statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      statement.executeUpdate();
    }
    writer.touch(ids);
  }

  private UnitChangeRow placed(ChangedSchool school) {
    var parent = parent(school.parentId(), school.parentName(), school.oldParentId());
    return school.row().below(parent, path(parent));
  }

  private UUID parent(@Nullable UUID known, String name, UUID otherwise) {
    if (known != null) {
      return known;
    }
    return newParents.containsKey(name) ? newParents.get(name).id() : otherwise;
  }

  private String path(UUID unit) {
    return Objects.requireNonNull(paths.get(unit), "path");
  }

  private void run(String sql, Collection<UUID> units) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, ref.importId());
      statement.setArray(2, connection.createArrayOf("uuid", units.toArray()));
      statement.executeUpdate();
    }
  }
}
