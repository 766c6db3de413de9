package cn.liandong.seeds.pack;

import java.util.List;

/**
 * @param schoolTypes only for {@link Cause#SCHOOL_TYPE}
 * @param reason Chinese, shown beside the unit
 */
public record Exclusion(Cause cause, List<String> schoolTypes, String reason) {

  public enum Cause {
    NOT_PARTICIPATING,
    NO_DATA,
    NO_DENOMINATOR,
    NO_FIGURE,
    SCHOOL_TYPE
  }

  public Exclusion {
    schoolTypes = schoolTypes == null ? List.of() : List.copyOf(schoolTypes);
  }
}
