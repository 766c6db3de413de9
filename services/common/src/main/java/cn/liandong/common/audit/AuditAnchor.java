package cn.liandong.common.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Heads of the chain outside the database, so that a cut-off tail is noticed.
 *
 * @param file null where no place was configured
 */
record AuditAnchor(String service, @Nullable Path file) {

  void append(AuditHead head) {
    if (file == null) {
      return;
    }
    var seal = HexFormat.of().formatHex(head.seal());
    var line = "%s %d %s%n".formatted(service, head.sequence(), seal);
    try {
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<AuditHead> newest() {
    if (file == null || !Files.exists(file)) {
      return Optional.empty();
    }
    try (var lines = Files.lines(file)) {
      return lines
          .map(line -> line.split(" "))
          .filter(parts -> parts.length == 3 && parts[0].equals(service))
          .map(parts -> new AuditHead(Long.parseLong(parts[1]), HexFormat.of().parseHex(parts[2])))
          .reduce((first, second) -> second);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
