package cn.liandong.imports.match;

import cn.liandong.imports.name.Latin;
import cn.liandong.imports.table.Texts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Units that a name may stand for, best first. A school of another ordinal is never one. */
final class Suggestions {

  private static final int SAME = 100;
  private static final int ONLY_PLACE_LEFT_OUT = 99;
  private static final int ONLY_TOWN_LEFT_OUT = 90;
  private static final int SHORT_FORM = 95;
  private static final int SAME_SOUND = 93;
  private static final int MOST_SIMILAR = 92;
  private static final int LEAST_SIMILAR = 60;
  private static final int MOST_EQUAL = 50;
  private static final int MOST_SUGGESTIONS = 5;

  private final Names names;
  private final List<Form> forms;
  private final Map<String, String> sounds = new HashMap<>();

  Suggestions(Names names, List<Form> forms) {
    this.names = names;
    this.forms = forms;
  }

  List<Suggestion> of(String name) {
    var key = Texts.key(name);
    var plain = names.plain(name);
    return Stream.<Supplier<List<Suggestion>>>of(
            () -> equal(form -> Texts.key(form.unit().name()).equals(key), SAME, Why.NAME),
            () ->
                equal(form -> form.plain().equals(plain), ONLY_PLACE_LEFT_OUT, Why.PLACE_LEFT_OUT),
            () -> withoutTown(plain),
            () -> close(Names.spelledOut(plain)))
        .map(Supplier::get)
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Suggestion> withoutTown(String plain) {
    return Names.namesTown(plain)
        ? List.of()
        : equal(form -> form.townless().equals(plain), ONLY_TOWN_LEFT_OUT, Why.TOWN_LEFT_OUT);
  }

  private List<Suggestion> equal(Predicate<Form> fits, int score, Why why) {
    return forms.stream()
        .filter(fits)
        .limit(MOST_EQUAL)
        .map(form -> new Suggestion(form.unit(), score, why))
        .toList();
  }

  private List<Suggestion> close(String full) {
    return forms.stream()
        .filter(form -> !Names.otherOrdinal(full, form.full()))
        .map(form -> compared(full, form))
        .filter(suggestion -> suggestion.score() >= LEAST_SIMILAR)
        .sorted(Comparator.comparingInt(Suggestion::score).reversed())
        .limit(MOST_SUGGESTIONS)
        .toList();
  }

  private Suggestion compared(String full, Form form) {
    if (form.full().equals(full)) {
      return new Suggestion(form.unit(), SHORT_FORM, Why.SHORT_FORM);
    }
    if (!Names.namesTown(full) && Names.withoutTown(form.full()).equals(full)) {
      return new Suggestion(form.unit(), ONLY_TOWN_LEFT_OUT, Why.SHORT_FORM);
    }
    if (form.full().length() == full.length() && sound(form.full()).equals(sound(full))) {
      return new Suggestion(form.unit(), SAME_SOUND, Why.SOUND);
    }
    var similarity = Names.similarity(full, form.full());
    return new Suggestion(form.unit(), Math.min(MOST_SIMILAR, similarity), Why.SIMILAR);
  }

  private String sound(String name) {
    return sounds.computeIfAbsent(name, Latin::words);
  }
}
