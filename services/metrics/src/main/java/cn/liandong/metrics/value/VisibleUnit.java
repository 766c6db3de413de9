package cn.liandong.metrics.value;

import java.util.UUID;

/** A unit that the caller may see, and the county it is ranked in. */
public record VisibleUnit(UUID id, String name, String path, County county) {

  public boolean contains(MeasuredUnit unit) {
    return unit.path().startsWith(path);
  }
}
