package cn.liandong.e2e;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The systems and the browser that all test classes of a run share: each is started when the first
 * test asks for it.
 */
final class SystemExtension implements ParameterResolver {

  private static final Map<Class<?>, Callable<?>> SHARED =
      Map.of(
          SampleSystem.class,
          () -> SampleSystem.load(RunningSystem.start("pucheng-2025")),
          OrdosSystem.class,
          () -> new OrdosSystem(RunningSystem.start("ordos-2023")),
          EmptySystems.class,
          EmptySystems::new,
          Chromium.class,
          Chromium::new);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return SHARED.containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(type, SystemExtension::make);
  }

  private static Object make(Class<?> type) {
    try {
      return SHARED.get(type).call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where a sample workbook lies. */
  static Path sample(String name) {
    try {
      return Path.of(SystemExtension.class.getResource("/samples/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }
}
