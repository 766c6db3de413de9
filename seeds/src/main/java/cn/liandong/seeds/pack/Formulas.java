package cn.liandong.seeds.pack;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.Operator;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelVariableResolver;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compiles the formulas of a pack: CEL over whole numbers, without division, since quotients are
 * taken exactly in Java.
 */
public final class Formulas {

  /** Variables that every formula may use besides the pack's data elements. */
  public static final List<String> HEADCOUNTS = List.of("teachers", "students", "classes");

  private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '(\\w+)'");

  private static final Set<String> DIVISIONS =
      Set.of(Operator.DIVIDE.getFunction(), Operator.MODULO.getFunction());

  private final CelCompiler numbers;
  private final CelCompiler conditions;
  private final CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();

  public static Formulas over(Collection<DataElement> elements) {
    return new Formulas(
        Stream.concat(elements.stream().map(DataElement::code), HEADCOUNTS.stream()).toList());
  }

  private Formulas(List<String> variables) {
    numbers = compiler(variables, SimpleType.INT);
    conditions = compiler(variables, SimpleType.BOOL);
  }

  /** Fails with {@link IllegalArgumentException} and a Chinese reason. */
  public Formula number(String expression) {
    return compile(numbers, expression);
  }

  /** Fails with {@link IllegalArgumentException} and a Chinese reason. */
  public Formula condition(String expression) {
    return compile(conditions, expression);
  }

  private Formula compile(CelCompiler compiler, String expression) {
    try {
      CelAbstractSyntaxTree ast = checked(compiler.compile(expression), expression);
      if (expressions(ast).anyMatch(Formulas::divides)) {
        throw new IllegalArgumentException("公式“%s”里有除法；请把除数写进分母 denominator".formatted(expression));
      }
      var variables =
          expressions(ast)
              .filter(expr -> expr.getKind() == CelExpr.ExprKind.Kind.IDENT)
              .map(expr -> expr.ident().name())
              .collect(toUnmodifiableSet());
      return new Formula(expression, variables, evaluation(ast));
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalArgumentException("公式“%s”有误：%s".formatted(expression, e.getMessage()), e);
    }
  }

  /** Most formulas are the name of a data element, whose value needs no interpreter. */
  private Formula.Evaluation evaluation(CelAbstractSyntaxTree ast) throws CelEvaluationException {
    var root = ast.getExpr();
    if (root.getKind() == CelExpr.ExprKind.Kind.IDENT) {
      var name = root.ident().name();
      return values -> values.get(name);
    }
    var program = runtime.createProgram(ast);
    return values ->
        program.eval((CelVariableResolver) name -> Optional.ofNullable(values.get(name)));
  }

  private static CelAbstractSyntaxTree checked(CelValidationResult result, String expression)
      throws CelValidationException {
    if (result.hasError()) {
      throw new IllegalArgumentException(
          "公式“%s”有误：%s"
              .formatted(
                  expression,
                  result.getErrors().stream().map(Formulas::reason).collect(joining("；"))));
    }
    return result.getAst();
  }

  private static String reason(CelIssue issue) {
    Matcher undeclared = UNDECLARED.matcher(issue.getMessage());
    return undeclared.find() ? "没有名为 %s 的数据项".formatted(undeclared.group(1)) : issue.getMessage();
  }

  private static Stream<CelExpr> expressions(CelAbstractSyntaxTree ast) {
    return CelNavigableAst.fromAst(ast).getRoot().allNodes().map(node -> node.expr());
  }

  private static boolean divides(CelExpr expr) {
    return expr.getKind() == CelExpr.ExprKind.Kind.CALL
        && DIVISIONS.contains(expr.call().function());
  }

  private static CelCompiler compiler(List<String> variables, CelType result) {
    var builder = CelCompilerFactory.standardCelCompilerBuilder().setResultType(result);
    variables.forEach(name -> builder.addVar(name, SimpleType.INT));
    return builder.build();
  }
}
