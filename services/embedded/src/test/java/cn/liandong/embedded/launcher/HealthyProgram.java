package cn.liandong.embedded.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** The smallest program the launcher can run: it answers that it is ready. */
final class HealthyProgram {
  private HealthyProgram() {}

  public static void main(String[] arguments) throws IOException {
    var port = Integer.parseInt(System.getenv("LIANDONG_MANAGEMENT_PORT"));
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    var server = HttpServer.create(address, 0);
    server.createContext(
        "/q/health/ready",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  /** Writes this class as an executable jar. */
  static void packInto(Path jar) throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, HealthyProgram.class.getName());
    var name = HealthyProgram.class.getName().replace('.', '/') + ".class";
    Files.createDirectories(jar.getParent());
    try (OutputStream file = Files.newOutputStream(jar);
        var packed = new JarOutputStream(file, manifest);
        var content = HealthyProgram.class.getResourceAsStream("/" + name)) {
      packed.putNextEntry(new ZipEntry(name));
      if (content == null) {
        throw new IOException("no such class file: " + name);
      }
      content.transferTo(packed);
      packed.closeEntry();
    }
  }
}
