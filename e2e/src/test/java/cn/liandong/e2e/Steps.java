package cn.liandong.e2e;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Tests that build on each other: after the first failure, of which a picture is kept, no more. */
final class Steps implements TestExecutionExceptionHandler, ExecutionCondition {

  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(Steps.class);

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    var step = context.getRequiredTestMethod().getName();
    context.getParent().orElseThrow().getStore(HERE).put(Steps.class, step);
    var chromium =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.GLOBAL)
            .get(Chromium.class, Chromium.class);
    if (chromium != null) {
      chromium.shoot("failed-" + step);
    }
    throw failure;
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    var failed = context.getStore(HERE).get(Steps.class);
    return failed == null
        ? ConditionEvaluationResult.enabled("every step before succeeded")
        : ConditionEvaluationResult.disabled("step failed: " + failed);
  }
}
