package cn.liandong.seeds.pack;

import dev.cel.runtime.CelEvaluationException;
import java.util.Map;
import java.util.Set;

/** A compiled formula. Callers must supply every one of its variables: missing is never zero. */
public final class Formula {

  private final String expression;
  private final Set<String> variables;
  private final Evaluation evaluation;

  /** What a formula comes to. */
  interface Evaluation {
    Object of(Map<String, Long> values) throws CelEvaluationException;
  }

  Formula(String expression, Set<String> variables, Evaluation evaluation) {
    this.expression = expression;
    this.variables = variables;
    this.evaluation = evaluation;
  }

  public Set<String> variables() {
    return variables;
  }

  /** Fails with {@link ArithmeticException} on overflow. */
  public long number(Map<String, Long> values) {
    return (long) evaluate(values);
  }

  public boolean holds(Map<String, Long> values) {
    return (boolean) evaluate(values);
  }

  private Object evaluate(Map<String, Long> values) {
    if (!values.keySet().containsAll(variables)) {
      throw new IllegalArgumentException(
          "%s needs %s, got %s".formatted(expression, variables, values.keySet()));
    }
    try {
      return evaluation.of(values);
    } catch (CelEvaluationException e) {
      throw (ArithmeticException) new ArithmeticException(expression).initCause(e);
    }
  }

  @Override
  public String toString() {
    return expression;
  }
}
