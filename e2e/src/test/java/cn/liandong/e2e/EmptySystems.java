package cn.liandong.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Systems that hold nothing but a pack. To make the databases of PostgreSQL and Keycloak takes
 * longest; that is done once, and every system starts from a copy.
 */
final class EmptySystems implements AutoCloseable {

  private final Path folder;
  private final Path prepared;

  EmptySystems() throws IOException {
    this.folder = Files.createTempDirectory("liandong-e2e");
    this.prepared = folder.resolve("prepared.tar.gz");
    RunningSystem.prepare(prepared);
  }

  RunningSystem start(String pack) {
    return RunningSystem.startFrom(prepared, pack);
  }

  @Override
  public void close() throws IOException {
    Files.delete(prepared);
    Files.delete(folder);
  }
}
