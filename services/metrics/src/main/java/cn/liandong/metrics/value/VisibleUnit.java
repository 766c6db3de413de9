package cn.liandong.metrics.value;

import java.util.UUID;

/** A unit that the caller may see, and the county it is ranked in. */
public record VisibleUnit(UUID id, String name, String path, County county) {

  /** Where the measured unit stood in its period, wherever this one stands by now. */
  public boolean contains(MeasuredUnit unit) {
    return ("/" + unit.path()).contains("/" + id + "/");
  }
}
