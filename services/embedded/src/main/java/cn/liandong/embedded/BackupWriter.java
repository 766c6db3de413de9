package cn.liandong.embedded;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** A tar.gz being written; it takes its name only when it is whole. */
public final class BackupWriter implements AutoCloseable {
  private final Path target;
  private final Path partial;
  private final TarArchiveOutputStream tar;

  public BackupWriter(Path target) throws IOException {
    this.target = target.toAbsolutePath();
    this.partial = this.target.resolveSibling(target.getFileName() + ".partial");
    Files.deleteIfExists(partial);
    Files.createFile(
        partial,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    var parameters = new GzipParameters();
    parameters.setCompressionLevel(Deflater.BEST_SPEED);
    var file = new BufferedOutputStream(Files.newOutputStream(partial));
    this.tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(file, parameters));
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
  }

  public void add(String name, byte[] content) throws IOException {
    var entry = new TarArchiveEntry(name);
    entry.setSize(content.length);
    entry.setMode(0600);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  /** Adds a file as long as it is now: a growing file is cut, a vanished one left out. */
  public void add(String name, Path file) throws IOException {
    try (var content = Files.newInputStream(file)) {
      var entry = new TarArchiveEntry(name);
      entry.setSize(Files.size(file));
      entry.setMode(Archives.mode(Files.getPosixFilePermissions(file)));
      tar.putArchiveEntry(entry);
      copy(content, entry.getSize());
      tar.closeArchiveEntry();
    } catch (NoSuchFileException e) {
      if (Files.exists(file)) {
        throw e;
      }
    }
  }

  public void addFolder(String name) throws IOException {
    var entry = new TarArchiveEntry(name + "/");
    entry.setMode(0700);
    tar.putArchiveEntry(entry);
    tar.closeArchiveEntry();
  }

  /** Call when everything is in; closing without it throws the backup away. */
  public void finish() throws IOException {
    tar.close();
    Files.move(partial, target);
  }

  @Override
  public void close() throws IOException {
    try {
      tar.close();
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private void copy(InputStream content, long size) throws IOException {
    var buffer = new byte[1 << 16];
    for (var left = size; left > 0; ) {
      var wanted = (int) Math.min(buffer.length, left);
      var got = content.readNBytes(buffer, 0, wanted);
      Arrays.fill(buffer, got, wanted, (byte) 0);
      tar.write(buffer, 0, wanted);
      left -= wanted;
    }
  }
}
