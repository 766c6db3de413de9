package cn.liandong.bench.imports;

import java.nio.file.Path;

/** One way to bring the usage workbook into the database. */
interface Way {

  String name();

  /** Ends with everything committed. */
  void run(Path workbook) throws Exception;

  /** One row with the count and the sum of the values in force. */
  String recount();
}
