package cn.liandong.imports.job;

import cn.liandong.imports.match.Candidate;
import cn.liandong.imports.match.Suggestion;
import cn.liandong.imports.match.UnitIndex;
import cn.liandong.imports.table.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names that stand for no unit or for several: one question each. */
final class UnitDoubts {

  private static final int MOST_QUESTIONS = 200;
  private static final int MOST_ROWS = 20;

  enum Why {
    UNKNOWN,
    AMBIGUOUS,
    /** Settled earlier; listed so that it can be changed. */
    DECIDED
  }

  private record Doubt(String text, Why why, List<String> rows) {}

  private final Map<String, Doubt> doubts = new LinkedHashMap<>();
  private final Map<String, String> decided = new HashMap<>();

  void add(String text, Why why, String row) {
    var key = Texts.key(text);
    var doubt = doubts.get(key);
    if (doubt == null && doubts.size() < MOST_QUESTIONS) {
      doubt = new Doubt(text, why, new ArrayList<>());
      doubts.put(key, doubt);
    }
    if (doubt != null && doubt.rows().size() < MOST_ROWS) {
      doubt.rows().add(row);
    }
  }

  void addDecided(String text, Candidate unit, String row) {
    add(text, Why.DECIDED, row);
    decided.put(id(text), unit.id().toString());
  }

  /** Remembered answers by question. */
  Map<String, String> decided() {
    return decided;
  }

  List<Question> questions(UnitIndex units) {
    return doubts.values().stream().map(doubt -> question(doubt, units)).toList();
  }

  static String id(String text) {
    var hash = Parts.sha256().digest(Texts.key(text).getBytes(StandardCharsets.UTF_8));
    return "unit:" + HexFormat.of().formatHex(hash, 0, 10);
  }

  private static Question question(Doubt doubt, UnitIndex units) {
    var suggestions = units.suggestions(doubt.text());
    var options = new ArrayList<Question.Option>();
    suggestions.forEach(suggestion -> options.add(option(suggestion)));
    options.add(new Question.Option(Question.LEAVE_OUT, "这些行不导入", 0));
    return Question.of(
        id(doubt.text()),
        doubt.why() == Why.AMBIGUOUS ? Question.Kind.AMBIGUOUS_UNIT : Question.Kind.UNKNOWN_UNIT,
        text(doubt, suggestions),
        options,
        false,
        doubt.rows());
  }

  private static Question.Option option(Suggestion suggestion) {
    var unit = suggestion.unit();
    var label = unit.code().isEmpty() ? unit.name() : unit.name() + "（" + unit.code() + "）";
    return new Question.Option(unit.id().toString(), label, suggestion.score());
  }

  private static String text(Doubt doubt, List<Suggestion> suggestions) {
    if (doubt.why() == Why.DECIDED) {
      return "“%s”按您选定的单位导入。如需改变，请重新选择。".formatted(doubt.text());
    }
    if (doubt.why() == Why.AMBIGUOUS) {
      return "“%s”同样符合 %d 个单位，系统不替您猜。请选择它是哪一个，选定后会记住。".formatted(doubt.text(), suggestions.size());
    }
    return suggestions.isEmpty()
        ? "登记册里没有“%s”，也没有相近的名称。请选择对应的单位，或者不导入这些行。".formatted(doubt.text())
        : "登记册里没有“%s”。请确认它是不是下面相近的单位，选定后会记住。".formatted(doubt.text());
  }
}
