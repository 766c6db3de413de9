package cn.liandong.metrics.bulletin;

import cn.liandong.metrics.bulletin.BulletinContent.FigureDifference;
import cn.liandong.metrics.bulletin.BulletinFigures.UnitFigure;
import cn.liandong.metrics.bulletin.BulletinFigures.UnitLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What changed between the figures of two bulletins, unit by unit. */
final class Differences {

  private static final String NONE = "—";
  private static final int IN_TEXT = 20;

  private Differences() {}

  static List<FigureDifference> between(BulletinFigures published, BulletinFigures now) {
    var differences = new ArrayList<FigureDifference>();
    for (var column : now.columns()) {
      var before =
          published.county().stream().filter(f -> f.code().equals(column.code())).findFirst();
      var shown = before.map(f -> f.shown()).orElse("");
      var current = now.county(column.code()).shown();
      if (!shown.equals(current)) {
        differences.add(difference("", "全县", column.name(), shown, current));
      }
    }
    var earlier = byId(published.lines());
    for (var line : now.lines()) {
      differences.addAll(between(now, earlier.remove(line.unitId()), line));
    }
    earlier
        .values()
        .forEach(
            gone -> differences.add(difference(gone.unitId(), gone.name(), "统计范围", "在列", "不在列")));
    return differences;
  }

  private static Map<String, UnitLine> byId(List<UnitLine> lines) {
    return lines.stream()
        .collect(
            Collectors.toMap(
                UnitLine::unitId, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  private static List<FigureDifference> between(
      BulletinFigures now, @Nullable UnitLine before, UnitLine after) {
    if (before == null) {
      return List.of(difference(after.unitId(), after.name(), "统计范围", "不在列", "在列"));
    }
    var figures =
        now.columns().stream()
            .filter(column -> !shown(before, column.code()).equals(shown(after, column.code())))
            .map(column ->
                difference(
                    after.unitId(),
                    after.name(),
                    column.name(),
                    shown(before, column.code()),
                    shown(after, column.code())));
    var rank =
        before.rank() == after.rank()
            ? Stream.<FigureDifference>empty()
            : Stream.of(difference(after.unitId(), after.name(), "名次", rank(before), rank(after)));
    return Stream.concat(figures, rank).toList();
  }

  private static String shown(UnitLine line, String indicator) {
    return line.figure(indicator).map(UnitFigure::shown).orElse("");
  }

  private static String rank(UnitLine line) {
    return line.rank() == 0 ? "" : Integer.toString(line.rank());
  }

  private static FigureDifference difference(
      String unitId, String name, String item, String before, String after) {
    return new FigureDifference(unitId, name, item, orNone(before), orNone(after));
  }

  private static String orNone(String text) {
    return text.isEmpty() ? NONE : text;
  }

  static List<String> sentences(BulletinContent published, List<FigureDifference> differences) {
    var sentences = new ArrayList<String>();
    sentences.add(
        "本文更正《%s》（数据快照 %s）中的 %d 处数据，其余内容不变。"
            .formatted(
                published.title().replace("\n", ""), published.snapshotId(), differences.size()));
    differences.stream()
        .limit(IN_TEXT)
        .map(d ->
            "%s%s：原为%s，更正为%s。"
                .formatted(d.unitName(), d.item(), d.publishedValue(), d.correctedValue()))
        .forEach(sentences::add);
    if (differences.size() > IN_TEXT) {
      sentences.add("其余 %d 处见附件。".formatted(differences.size() - IN_TEXT));
    }
    return sentences;
  }
}
