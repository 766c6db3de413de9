package cn.liandong.organization.designation;

import cn.liandong.seeds.pack.Batch;
import cn.liandong.seeds.pack.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Names of programmes, batches and states as workbooks write them. */
@ApplicationScoped
public class ProgrammeNames {

  private final Programmes programmes;

  ProgrammeNames(Programmes programmes) {
    this.programmes = programmes;
  }

  public boolean isProgramme(String name) {
    return programmes.all().stream().anyMatch(programme -> programme.name().equals(name));
  }

  public boolean isBatch(String programmeName, String name) {
    return rows().stream()
        .anyMatch(row -> row.get(2).equals(programmeName) && row.get(3).equals(name));
  }

  public boolean isState(String name) {
    return stateRows().stream().anyMatch(row -> row.get(1).equals(name));
  }

  public String programmes() {
    return programmes.all().stream().map(Programme::name).collect(Collectors.joining("、"));
  }

  public String batches(String programmeName) {
    return rows().stream()
        .filter(row -> row.get(2).equals(programmeName))
        .map(row -> row.get(3))
        .collect(Collectors.joining("、"));
  }

  public String states() {
    return stateRows().stream().map(List::getLast).collect(Collectors.joining("、"));
  }

  /** Code of the programme, code of the batch, and both names. */
  public List<List<String>> rows() {
    return programmes.all().stream()
        .flatMap(programme -> programme.batches().stream().map(batch -> row(programme, batch)))
        .toList();
  }

  /** Code and name of every state. */
  public List<List<String>> stateRows() {
    return Arrays.stream(State.values())
        .map(state -> List.of(state.name(), state.chinese))
        .toList();
  }

  private static List<String> row(Programme programme, Batch batch) {
    return List.of(programme.code(), batch.code(), programme.name(), batch.name());
  }
}
