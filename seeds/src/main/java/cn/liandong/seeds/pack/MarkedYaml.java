package cn.liandong.seeds.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** A YAML file as a JSON tree that still knows the line and column of every node. */
final class MarkedYaml {

  private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

  private final String file;
  private final Map<String, Mark> marks = new HashMap<>();
  private final List<PackProblem> problems = new ArrayList<>();
  private final JsonNode root;

  static MarkedYaml parse(String file, byte[] content) {
    return new MarkedYaml(file, content);
  }

  private MarkedYaml(String file, byte[] content) {
    this.file = file;
    this.root = convert("", compose(content));
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
  }

  JsonNode root() {
    return root;
  }

  String file() {
    return file;
  }

  /** At the node itself or, where it does not exist, the nearest one around it. */
  PackProblem problem(String pointer, String reason) {
    for (String at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
      Mark mark = marks.get(at);
      if (mark != null) {
        return at(mark, reason);
      }
      if (at.isEmpty()) {
        return new PackProblem(file, 0, 0, reason);
      }
    }
  }

  private Node compose(byte[] content) {
    var options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    var reader = new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8);
    try {
      var parser = new ParserImpl(new StreamReader(reader), options);
      Node node = new Composer(parser, new Resolver(), options).getSingleNode();
      if (node == null) {
        throw new PackException(List.of(new PackProblem(file, 0, 0, "文件是空的")));
      }
      return node;
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      String reason = "不是有效的 YAML：" + e.getProblem();
      throw new PackException(
          List.of(mark == null ? new PackProblem(file, 0, 0, reason) : at(mark, reason)));
    } catch (YAMLException e) {
      throw new PackException(List.of(new PackProblem(file, 0, 0, "不是有效的 YAML：" + e.getMessage())));
    }
  }

  private JsonNode convert(String pointer, Node node) {
    marks.putIfAbsent(pointer, node.getStartMark());
    return switch (node) {
      case MappingNode mapping -> mapping(pointer, mapping);
      case SequenceNode sequence -> sequence(pointer, sequence);
      case ScalarNode scalar -> scalar(scalar);
      default -> throw new IllegalStateException("unexpected node " + node.getNodeId());
    };
  }

  private JsonNode mapping(String pointer, MappingNode mapping) {
    var object = JSON.objectNode();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(at(tuple.getKeyNode().getStartMark(), "键必须是文字"));
        continue;
      }
      String child = pointer + "/" + key.getValue();
      if (object.has(key.getValue())) {
        problems.add(at(key.getStartMark(), "键 %s 重复，请删去一个".formatted(key.getValue())));
      }
      marks.put(child, key.getStartMark());
      object.set(key.getValue(), convert(child, tuple.getValueNode()));
    }
    return object;
  }

  private JsonNode sequence(String pointer, SequenceNode sequence) {
    var array = JSON.arrayNode();
    int index = 0;
    for (Node item : sequence.getValue()) {
      array.add(convert(pointer + "/" + index++, item));
    }
    return array;
  }

  private JsonNode scalar(ScalarNode scalar) {
    String text = scalar.getValue();
    Tag tag = scalar.getTag();
    try {
      if (tag.equals(Tag.INT)) {
        return JSON.numberNode(Long.parseLong(text));
      }
      if (tag.equals(Tag.FLOAT)) {
        return JSON.numberNode(new BigDecimal(text));
      }
    } catch (NumberFormatException e) {
      problems.add(at(scalar.getStartMark(), "看不懂的数字 %s；编码请加引号".formatted(text)));
    }
    if (tag.equals(Tag.BOOL)) {
      return JSON.booleanNode(List.of("true", "yes", "on").contains(text.toLowerCase()));
    }
    return tag.equals(Tag.NULL) ? JSON.nullNode() : JSON.textNode(text);
  }

  private PackProblem at(Mark mark, String reason) {
    return new PackProblem(file, mark.getLine() + 1, mark.getColumn() + 1, reason);
  }
}
