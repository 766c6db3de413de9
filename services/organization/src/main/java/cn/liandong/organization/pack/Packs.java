package cn.liandong.organization.pack;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds the section in the pack that the deployment runs. */
@ApplicationScoped
@RegisterForReflection(targets = {OrganizationPack.class})
public class Packs {

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  private final OrganizationPack pack;

  Packs(@ConfigProperty(name = "liandong.pack") String code) {
    pack = read("packs/" + code + "/organization.yaml");
  }

  public OrganizationPack current() {
    return pack;
  }

  private static OrganizationPack read(String resource) {
    var loader = Thread.currentThread().getContextClassLoader();
    try (var stream = loader.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("找不到政策包文件 " + resource + "，请检查 LIANDONG_PACK。");
      }
      return YAML.readValue(stream, OrganizationPack.class);
    } catch (IOException e) {
      throw new UncheckedIOException("政策包文件 " + resource + " 无法读取：" + e.getMessage(), e);
    }
  }
}
