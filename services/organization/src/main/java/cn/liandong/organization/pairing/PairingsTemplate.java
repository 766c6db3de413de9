package cn.liandong.organization.pairing;

import cn.liandong.imports.template.ColumnType;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.imports.template.ImportTemplate;
import cn.liandong.imports.template.RowCheck;
import cn.liandong.imports.template.TemplateColumn;
import cn.liandong.organization.OrganizationDatabase;
import cn.liandong.organization.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Pairs by the names of their sides, in the columns of the export. */
@ApplicationScoped
public class PairingsTemplate implements ImportTemplate {

  private static final List<TemplateColumn> COLUMNS =
      List.of(
          TemplateColumn.of("kind", "类别", ColumnType.TEXT).asFilled(),
          TemplateColumn.of("giver", "援助方", ColumnType.TEXT).asFilled(),
          TemplateColumn.of("receiver", "受援方", ColumnType.TEXT).asFilled(),
          TemplateColumn.of("start", "开始日期", ColumnType.DATE).asFilled(),
          TemplateColumn.of("reference", "文件依据", ColumnType.TEXT));

  private final PairingKinds kinds;
  private final PairingWriter writer;
  private final Parties parties;
  private final OrganizationDatabase database;
  private final Scopes scopes;

  PairingsTemplate(
      PairingKinds kinds,
      PairingWriter writer,
      Parties parties,
      OrganizationDatabase database,
      Scopes scopes) {
    this.kinds = kinds;
    this.writer = writer;
    this.parties = parties;
    this.database = database;
    this.scopes = scopes;
  }

  @Override
  public String code() {
    return "pairings";
  }

  @Override
  public String name() {
    return "结对名册";
  }

  @Override
  public List<TemplateColumn> columns() {
    return COLUMNS;
  }

  @Override
  public Set<String> unitLevels() {
    return Set.of();
  }

  @Override
  public List<String> rowKey() {
    return List.of("kind", "giver", "receiver");
  }

  @Override
  public boolean expectsEveryUnit() {
    return false;
  }

  @Override
  public RowCheck rowCheck(Connection connection, ImportRef ref) throws SQLException {
    try (var handle = database.on(connection)) {
      return new PairRowCheck(kinds, named(handle, ref));
    }
  }

  @Override
  public void current(Connection connection, ImportRef ref) throws SQLException {
    try (var handle = database.on(connection)) {
      staged(connection, ref).compare(named(handle, ref));
    }
  }

  @Override
  public void confirm(Connection connection, ImportRef ref) throws SQLException {
    try (var handle = database.on(connection)) {
      staged(connection, ref).confirm(handle, named(handle, ref));
    }
  }

  @Override
  public void undo(Connection connection, ImportRef ref) throws SQLException {
    staged(connection, ref).undo();
  }

  private NamedParties named(Handle handle, ImportRef ref) throws SQLException {
    return new NamedParties(handle, ref, kinds, parties, scopes);
  }

  private StagedPairs staged(Connection connection, ImportRef ref) {
    return new StagedPairs(connection, ref, kinds, writer);
  }
}
