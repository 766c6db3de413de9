package cn.liandong.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Unpacks tar streams, keeping modes and symbolic links and never leaving the target folder. */
public final class Archives {
  private Archives() {}

  public static void unpack(InputStream tar, Path target) throws IOException {
    unpack(tar, target, 0);
  }

  static void unpackWithoutTopFolder(InputStream tar, Path target) throws IOException {
    unpack(tar, target, 1);
  }

  private static void unpack(InputStream tar, Path target, int strip) throws IOException {
    try (var archive = new TarArchiveInputStream(tar)) {
      for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        var name = Path.of(entry.getName());
        if (name.getNameCount() > strip) {
          unpack(entry, name.subpath(strip, name.getNameCount()), archive, target);
        }
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, Path name, InputStream content, Path target)
      throws IOException {
    var path = inside(target, name);
    if (entry.isDirectory()) {
      Files.createDirectories(path);
    } else if (entry.isSymbolicLink()) {
      inside(target, target.relativize(path.resolveSibling(entry.getLinkName())));
      Files.createDirectories(path.getParent());
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    } else if (entry.isFile()) {
      Files.createDirectories(path.getParent());
      Files.copy(content, path);
    } else {
      throw new IOException("unexpected kind of entry: " + entry.getName());
    }
    Files.setPosixFilePermissions(path, permissions(entry.getMode()));
  }

  private static Path inside(Path target, Path name) throws IOException {
    var path = target.resolve(name).normalize();
    if (!path.startsWith(target.normalize())) {
      throw new IOException("entry leaves the archive: " + name);
    }
    return path;
  }

  static Set<PosixFilePermission> permissions(int mode) {
    var permissions = EnumSet.noneOf(PosixFilePermission.class);
    var all = PosixFilePermission.values();
    for (var bit = 0; bit < all.length; bit++) {
      if ((mode & (0400 >> bit)) != 0) {
        permissions.add(all[bit]);
      }
    }
    return permissions;
  }

  static int mode(Set<PosixFilePermission> permissions) {
    return permissions.stream().mapToInt(permission -> 0400 >> permission.ordinal()).sum();
  }
}
