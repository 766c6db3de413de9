package cn.liandong.imports.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;

/** The bytes of a file, in the database because machines share no disk. */
final class Parts {

  private Parts() {}

  /** A repeated part is left as it is. */
  static void add(Connection connection, UUID importId, long start, byte[] content)
      throws SQLException {
    Sql.update(
        connection,
        "insert into import_part values (?, ?, ?) on conflict do nothing",
        importId,
        start,
        content);
  }

  /** Whether this transaction is now the one that reads the file. */
  static boolean lock(Connection connection, UUID importId) throws SQLException {
    return Sql.exists(
        connection,
        """
        select 1 from import_part where import_id = ? and start = 0
        for update skip locked\
        """,
        importId);
  }

  /** What could not be read is not kept: nobody reads a failed import again. */
  static void removeFailed(Connection connection, UUID importId) throws SQLException {
    Sql.update(
        connection,
        """
        delete from import_part t using import_job j
        where t.import_id = ? and j.id = t.import_id and j.state = 'FAILED'\
        """,
        importId);
  }

  /** Writes the whole file to a place on this machine; returns its SHA-256. */
  static String copy(Connection connection, UUID importId, Path target, RowSeal seal)
      throws SQLException {
    var digest = sha256();
    try (var out = Files.newOutputStream(target);
        var statement =
            connection.prepareStatement(
                "select content from import_part where import_id = ? order by start")) {
      statement.setObject(1, importId);
      statement.setFetchSize(4);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var content = seal.openFile(rows.getBytes(1));
          digest.update(content);
          out.write(content);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
