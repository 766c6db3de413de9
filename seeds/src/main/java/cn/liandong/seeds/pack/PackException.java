package cn.liandong.seeds.pack;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A pack that must not be used. The message lists every problem in Chinese, one a line. */
public final class PackException extends RuntimeException {

  private final transient List<PackProblem> problems;

  PackException(List<PackProblem> problems) {
    super(problems.stream().map(PackProblem::toString).collect(joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<PackProblem> problems() {
    return problems;
  }
}
