package cn.liandong.organization.pack;

import cn.liandong.seeds.pack.PackProblem;
import java.time.Instant;
import java.util.List;

/** What a service says of a version. */
record PackReport(int version, String service, List<PackProblem> problems, Instant reportTime) {

  boolean ready() {
    return problems.isEmpty();
  }
}
