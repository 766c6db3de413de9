package cn.liandong.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A physical base backup: of a running server by the low-level backup interface, with the log
 * written meanwhile, so that nobody has to stop working; of a stopped server by copying its files.
 */
public final class PostgresBackup {
  private static final Set<String> NOT_COPIED = Set.of("postmaster.pid", "postmaster.opts");
  private static final Set<String> COPIED_EMPTY =
      Set.of(
          "log",
          "pg_dynshmem",
          "pg_notify",
          "pg_replslot",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private final DataFolder folder;
  private final BackupWriter writer;
  private final String prefix;

  private PostgresBackup(DataFolder folder, BackupWriter writer, String prefix) {
    this.folder = folder;
    this.writer = writer;
    this.prefix = prefix;
  }

  /** Writes the server of {@code folder} below {@code prefix}, ready to be unpacked in place. */
  public static void write(Path folder, BackupWriter writer, String prefix) throws IOException {
    var backup = new PostgresBackup(new DataFolder(folder), writer, prefix);
    writer.add(prefix + "/superuser.password", backup.folder.passwordFile());
    var running = PostgresServer.running(folder);
    if (running.isEmpty()) {
      backup.copy(Set.of());
      return;
    }
    try (var connection = running.get().superuser().connect()) {
      backup.copyRunning(connection);
    } catch (SQLException e) {
      throw new EmbeddedException("数据库备份失败，请查看数据库日志后重试。", e);
    }
  }

  private void copyRunning(Connection connection) throws SQLException, IOException {
    var slot = "liandong_" + ProcessHandle.current().pid();
    row(connection, "select pg_create_physical_replication_slot('%s', true, true)".formatted(slot));
    var first = row(connection, "select pg_walfile_name(pg_backup_start('liandong', true))");
    copy(Set.of("pg_wal"));
    var stop =
        row(
            connection,
            """
            select labelfile, pg_walfile_name(lsn)
            from pg_backup_stop(wait_for_archive => false)\
            """);
    writer.add(prefix + "/data/backup_label", stop.getFirst().getBytes(StandardCharsets.UTF_8));
    copyLog(first.getFirst(), stop.get(1));
  }

  private void copyLog(String first, String last) throws IOException {
    writer.addFolder(prefix + "/data/pg_wal/archive_status");
    try (var segments = Files.newDirectoryStream(folder.data().resolve("pg_wal"))) {
      for (var segment : segments) {
        var name = segment.getFileName().toString();
        var needed =
            name.length() == first.length()
                && name.compareTo(first) >= 0
                && name.compareTo(last) <= 0;
        if (needed || name.endsWith(".history")) {
          writer.add(prefix + "/data/pg_wal/" + name, segment);
        }
      }
    }
  }

  /** The control file goes last, as pg_basebackup does it. */
  private void copy(Set<String> alsoEmpty) throws IOException {
    var control = Path.of("global", "pg_control");
    List<Path> paths;
    try (var all = Files.walk(folder.data())) {
      paths = all.map(folder.data()::relativize).filter(path -> !path.equals(control)).toList();
    }
    for (var path : paths) {
      copy(path, alsoEmpty);
    }
    writer.add(prefix + "/data/" + control, folder.data().resolve(control));
  }

  private void copy(Path path, Set<String> alsoEmpty) throws IOException {
    var top = path.getName(0).toString();
    var source = folder.data().resolve(path);
    if (NOT_COPIED.contains(path.toString()) || path.toString().contains("pgsql_tmp")) {
      return;
    }
    if (path.getNameCount() > 1 && (COPIED_EMPTY.contains(top) || alsoEmpty.contains(top))) {
      return;
    }
    if (Files.isDirectory(source)) {
      writer.addFolder(prefix + "/data/" + path);
    } else {
      writer.add(prefix + "/data/" + path, source);
    }
  }

  private static List<String> row(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      var columns = rows.getMetaData().getColumnCount();
      var values = new ArrayList<String>();
      for (var column = 1; column <= columns; column++) {
        values.add(rows.getString(column));
      }
      return values;
    }
  }
}
