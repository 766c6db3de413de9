package cn.liandong.seeds.pack;

/**
 * @param line 1-based; 0 when the file as a whole is meant
 * @param reason Chinese
 */
public record PackProblem(String file, int line, int column, String reason) {

  @Override
  public String toString() {
    return line == 0
        ? "%s：%s".formatted(file, reason)
        : "%s 第 %d 行第 %d 列：%s".formatted(file, line, column, reason);
  }
}
