package cn.liandong.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The repeats of one measurement. */
public final class Series {

  private final List<Double> values = new ArrayList<>();

  public void add(double value) {
    values.add(value);
  }

  public double last() {
    return values.getLast();
  }

  public double median() {
    var sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  public double sum() {
    return values.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Median, then smallest and largest. */
  public String text(String number) {
    return (number + " (" + number + " – " + number + ")")
        .formatted(median(), Collections.min(values), Collections.max(values));
  }
}
