package cn.liandong.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A temporary folder that, unlike JUnit's own, other system users can enter. */
public final class TestFolder implements BeforeEachCallback, AfterEachCallback {
  private Path path = Path.of("");

  public Path path() {
    return path;
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    path = Files.createTempDirectory("liandong-embedded-test-");
    Files.setPosixFilePermissions(path, Archives.permissions(0711));
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    Folders.delete(path);
  }
}
