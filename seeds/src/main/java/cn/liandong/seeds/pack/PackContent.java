package cn.liandong.seeds.pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The files of one pack by their names, as they are handed from service to service. */
public final class PackContent implements PackFiles {

  static final String ORGANIZATION_FILE = "organization.yaml";
  static final String METRICS_FILE = "metrics.yaml";

  private static final int MOST_FILES = 40;
  private static final int MOST_BYTES = 2 << 20;

  private final SortedMap<String, byte[]> files;

  PackContent(SortedMap<String, byte[]> files) {
    this.files = Collections.unmodifiableSortedMap(files);
  }

  /** What comes with the system under a code. Fails with {@link PackException}. */
  public static PackContent installed(String code) {
    var onClassPath = PackFiles.onClassPath("packs/" + code);
    var files = new TreeMap<String, byte[]>();
    files.put(ORGANIZATION_FILE, onClassPath.read(ORGANIZATION_FILE));
    try {
      files.put(METRICS_FILE, onClassPath.read(METRICS_FILE));
    } catch (PackException organizationOnly) {
      return new PackContent(files);
    }
    var metrics = MarkedYaml.parse(METRICS_FILE, files.get(METRICS_FILE)).root();
    for (var section : metrics.at("/bulletin/sections")) {
      if (section.hasNonNull("file")) {
        var name = section.get("file").asText();
        files.put(name, onClassPath.read(name));
      }
    }
    return new PackContent(files);
  }

  /**
   * A folder as a zip file; one folder around all of it is taken off. Fails with {@link
   * PackException}.
   */
  public static PackContent ofZip(byte[] zip) {
    var files = new TreeMap<String, byte[]>();
    var budget = MOST_BYTES;
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.isDirectory()) {
          continue;
        }
        var content = in.readNBytes(budget + 1);
        budget -= content.length;
        files.put(entry.getName().replace('\\', '/'), content);
        if (budget < 0 || files.size() > MOST_FILES) {
          throw problem("压缩包过大：最多 %d 个文件、%d MB".formatted(MOST_FILES, MOST_BYTES >> 20));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw problem("压缩包打不开，请重新压缩为 .zip 后再上传");
    }
    return new PackContent(withoutFolder(files));
  }

  private static SortedMap<String, byte[]> withoutFolder(SortedMap<String, byte[]> files) {
    var folder =
        files.keySet().stream()
            .filter(
                name -> name.equals(ORGANIZATION_FILE) || name.endsWith("/" + ORGANIZATION_FILE))
            .map(name -> name.substring(0, name.length() - ORGANIZATION_FILE.length()))
            .findFirst()
            .orElseThrow(() -> problem("压缩包里没有 " + ORGANIZATION_FILE));
    var inside = new TreeMap<String, byte[]>();
    files.forEach((name, content) -> {
      if (name.startsWith(folder)) {
        inside.put(name.substring(folder.length()), content);
      }
    });
    return inside;
  }

  /** The same files always give the same bytes. */
  public byte[] zip() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (var file : files.entrySet()) {
        var entry = new ZipEntry(file.getKey());
        entry.setTime(0);
        out.putNextEntry(entry);
        out.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Over the names and bytes of the files, in the order of their names. */
  public String sha256() {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      files.forEach((name, content) -> {
        hash.update(name.getBytes(StandardCharsets.UTF_8));
        hash.update(ByteBuffer.allocate(Long.BYTES).putLong(0, content.length));
        hash.update(content);
      });
      return HexFormat.of().formatHex(hash.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Fails with {@link PackException} where the first lines do not say what it is. */
  public PackHeader header() {
    var yaml = MarkedYaml.parse(ORGANIZATION_FILE, read(ORGANIZATION_FILE));
    for (var key : List.of("pack", "name", "version")) {
      if (!yaml.root().hasNonNull(key)) {
        throw new PackException(List.of(yaml.problem("", "缺少 " + key)));
      }
    }
    return new PackHeader(
        yaml.root().get("pack").asText(),
        yaml.root().get("name").asText(),
        yaml.root().get("version").asInt());
  }

  @Override
  public byte[] read(String name) {
    var content = files.get(name);
    if (content == null) {
      throw new PackException(List.of(new PackProblem(name, 0, 0, "政策包里没有这个文件")));
    }
    return content.clone();
  }

  boolean has(String name) {
    return files.containsKey(name);
  }

  private static PackException problem(String reason) {
    return new PackException(List.of(new PackProblem("zip", 0, 0, reason)));
  }
}
