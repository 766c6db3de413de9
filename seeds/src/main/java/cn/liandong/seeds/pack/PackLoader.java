package cn.liandong.seeds.pack;

import static cn.liandong.seeds.pack.PackContent.METRICS_FILE;
import static cn.liandong.seeds.pack.PackContent.ORGANIZATION_FILE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads a pack whole or fails with every problem at its file, line and column. */
public final class PackLoader {

  private static final List<String> HEADER = List.of("pack", "name", "version");

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** Codes of the packs that come with the system. */
  public static List<String> bundled() {
    return List.of("pucheng-2025", "ordos-2023", "tongxin-2022", "hunan-2023", "zengdu-2022");
  }

  /** A bundled pack. */
  public static Pack load(String code) {
    if (!bundled().contains(code)) {
      throw new PackException(
          List.of(new PackProblem(code, 0, 0, "没有这个政策包；可用的有 " + String.join("、", bundled()))));
    }
    return load(PackFiles.onClassPath("packs/" + code));
  }

  /** A pack in a folder of its own. */
  public static Pack load(Path folder) {
    return load(PackFiles.in(folder));
  }

  public static Pack load(PackContent content) {
    return load(content, content.sha256());
  }

  /** Only the section of a pack on the class path that the registry reads. */
  public static OrganizationPack organization(String code) {
    return organization(PackFiles.onClassPath("packs/" + code));
  }

  /** Only the section of a pack that the registry reads. */
  public static OrganizationPack organization(PackContent content) {
    return organization((PackFiles) content);
  }

  private static OrganizationPack organization(PackFiles files) {
    MarkedYaml yaml = parse(files, ORGANIZATION_FILE, PackSchema.ORGANIZATION);
    CodeSets.resolve(yaml);
    var pack = bind(yaml, OrganizationPack.class);
    requireNone(organizationProblems(pack, yaml));
    return pack;
  }

  private static List<PackProblem> organizationProblems(OrganizationPack pack, MarkedYaml yaml) {
    var problems = new ArrayList<>(new OrganizationRules(pack, yaml).problems());
    problems.addAll(new RegistryRules(pack, yaml).problems());
    return problems;
  }

  private static Pack load(PackFiles files) {
    var read = new TreeMap<String, byte[]>();
    PackFiles recorded = name -> read.computeIfAbsent(name, files::read);
    return load(recorded, "").withSha256(new PackContent(read).sha256());
  }

  private static Pack load(PackFiles files, String sha256) {
    MarkedYaml organization = parse(files, ORGANIZATION_FILE, PackSchema.ORGANIZATION);
    MarkedYaml metrics = parse(files, METRICS_FILE, PackSchema.METRICS);
    requireSameHeader(organization, metrics);
    CodeSets.resolve(organization);
    addTexts(files, metrics);
    var read =
        new Pack(
            metrics.root().get("pack").asText(),
            metrics.root().get("name").asText(),
            metrics.root().get("version").asInt(),
            sha256,
            bind(organization, OrganizationPack.class),
            bind(metrics, MetricsPack.class));
    var problems = organizationProblems(read.organization(), organization);
    problems.addAll(new PackRules(read.metrics(), metrics).problems());
    requireNone(problems);
    return read;
  }

  private static MarkedYaml parse(PackFiles files, String name, PackSchema schema) {
    return schema.parse(name, files.read(name));
  }

  private static void requireSameHeader(MarkedYaml organization, MarkedYaml metrics) {
    Set<PackProblem> problems =
        HEADER.stream()
            .filter(key -> !organization.root().get(key).equals(metrics.root().get(key)))
            .map(key -> metrics.problem("/" + key, "%s 与 organization.yaml 不一致".formatted(key)))
            .collect(Collectors.toSet());
    if (!problems.isEmpty()) {
      throw new PackException(List.copyOf(problems));
    }
  }

  private static void requireNone(List<PackProblem> problems) {
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
  }

  private static void addTexts(PackFiles files, MarkedYaml metrics) {
    for (var section : metrics.root().at("/bulletin/sections")) {
      if (section.hasNonNull("file")) {
        byte[] text = files.read(section.get("file").asText());
        ((ObjectNode) section).put("text", new String(text, StandardCharsets.UTF_8));
      }
    }
  }

  private static <T> T bind(MarkedYaml yaml, Class<T> type) {
    try {
      return JSON.treeToValue(yaml.root(), type);
    } catch (JsonMappingException e) {
      String pointer =
          e.getPath().stream()
              .map(at -> "/" + (at.getFieldName() == null ? at.getIndex() : at.getFieldName()))
              .collect(Collectors.joining());
      throw new PackException(List.of(yaml.problem(pointer, "取值无效：" + e.getOriginalMessage())));
    } catch (JsonProcessingException e) {
      throw new PackException(List.of(yaml.problem("", "取值无效：" + e.getOriginalMessage())));
    }
  }

  private PackLoader() {}
}
