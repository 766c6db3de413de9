package cn.liandong.embedded;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A real PostgreSQL in a folder, reachable on 127.0.0.1 only. It outlives this JVM unless closed.
 */
public final class PostgresServer implements AutoCloseable {
  private static final String SUPERUSER = "postgres";

  private final DataFolder folder;
  private final PostgresProcess process;
  private final int port;
  private final String password;

  PostgresServer(DataFolder folder, PostgresProcess process, int port, String password) {
    this.folder = folder;
    this.process = process;
    this.port = port;
    this.password = password;
  }

  /**
   * Starts the server of {@code folder}, which is made if it does not exist. Refuses a folder whose
   * server is running already.
   */
  public static PostgresServer start(Path folder) {
    return new PostgresStart(new DataFolder(folder), PostgresSettings.durable()).start();
  }

  /** The server of {@code folder} if it is running and ready. */
  public static Optional<PostgresServer> running(Path folder) {
    return PostgresStart.attach(new DataFolder(folder));
  }

  /** Whether the server of {@code folder} lives, ready or not. */
  public static boolean isAlive(Path folder) {
    return new DataFolder(folder).running();
  }

  /**
   * A fast server for tests, one per JVM, in a folder that goes when the JVM ends. Do not close it:
   * others use it too.
   */
  public static PostgresServer temporary() {
    return TemporaryPostgres.shared();
  }

  public int port() {
    return port;
  }

  /** The database {@code name} with an owner of the same name and a password made here. */
  public Database createDatabase(String name) {
    return createDatabase(name, name, Secrets.random());
  }

  /** Makes what is missing of role and database; the password is set in any case. */
  public Database createDatabase(String name, String user, String password) {
    try (var connection = superuser().connect()) {
      new PostgresAdmin(connection).provide(name, user, password);
      return new Database("127.0.0.1", port, name, user, password);
    } catch (SQLException e) {
      throw new EmbeddedException("无法创建数据库 " + name + "，详情见 " + folder.log() + "。", e);
    }
  }

  /** A further role in a database of this server, which owns nothing there. */
  public Database provideRole(Database database, String user, String password) {
    try (var connection = superuser().connect()) {
      new PostgresAdmin(connection).provideGuest(database.name(), user, password);
      return new Database(database.host(), port, database.name(), user, password);
    } catch (SQLException e) {
      throw new EmbeddedException("无法创建数据库角色 " + user + "，详情见 " + folder.log() + "。", e);
    }
  }

  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  @Override
  public void close() {
    process.stop();
  }

  /** Stops the server of {@code folder} if it runs, ready or not. */
  public static void stop(Path folder) {
    PostgresStart.process(new DataFolder(folder)).stop();
  }

  Database superuser() {
    return new Database("127.0.0.1", port, SUPERUSER, SUPERUSER, password);
  }

  DataFolder folder() {
    return folder;
  }
}
