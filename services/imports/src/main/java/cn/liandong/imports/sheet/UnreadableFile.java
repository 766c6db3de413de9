package cn.liandong.imports.sheet;

/** The file cannot be read; the message is Chinese and says what to do. */
public final class UnreadableFile extends RuntimeException {

  private final FileProblem problem;

  UnreadableFile(FileProblem problem, String message) {
    super(message, null, false, false);
    this.problem = problem;
  }

  public FileProblem problem() {
    return problem;
  }
}
