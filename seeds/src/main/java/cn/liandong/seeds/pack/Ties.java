package cn.liandong.seeds.pack;

import com.fasterxml.jackson.annotation.JsonProperty;

public enum Ties {
  /** Equal values share a rank, the next one counts on: 1, 2, 2, 4. */
  @JsonProperty("1,2,2,4")
  COMPETITION
}
