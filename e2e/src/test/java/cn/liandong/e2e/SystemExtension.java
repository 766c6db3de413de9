package cn.liandong.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One system for all test classes of a run, holding the sample county. */
final class SystemExtension implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SampleSystem.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(SampleSystem.class, type -> start(), SampleSystem.class);
  }

  private static SampleSystem start() {
    try {
      return SampleSystem.load(RunningSystem.start(Files.createTempDirectory("liandong-e2e")));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where a sample workbook lies. */
  static Path sample(String name) {
    return Path.of("src/test/resources/samples", name).toAbsolutePath();
  }
}
