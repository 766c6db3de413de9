package cn.liandong.organization.designation;

import cn.liandong.seeds.pack.Programme;
import java.util.ArrayList;
import java.util.List;

/** Where a school stands in a programme. */
public enum State {
  NOMINATED("推荐"),
  DESIGNATED("确定"),
  MID_TERM_PASSED("中期合格"),
  MID_TERM_FAILED("中期不合格"),
  ACCEPTED("验收通过"),
  WITHDRAWN("取消");

  final String chinese;

  State(String chinese) {
    this.chinese = chinese;
  }

  /** Whether it takes up a place of the quota. */
  boolean granted() {
    return this != NOMINATED && this != WITHDRAWN;
  }

  boolean needsReason() {
    return this == MID_TERM_FAILED || this == WITHDRAWN;
  }

  /** What may follow in a programme. */
  List<State> next(Programme programme) {
    var next = new ArrayList<State>();
    switch (this) {
      case NOMINATED -> next.add(DESIGNATED);
      case DESIGNATED -> {
        if (programme.midTerm()) {
          next.addAll(List.of(MID_TERM_PASSED, MID_TERM_FAILED));
        } else if (programme.acceptance()) {
          next.add(ACCEPTED);
        }
      }
      case MID_TERM_FAILED -> next.add(MID_TERM_PASSED);
      case MID_TERM_PASSED -> {
        if (programme.acceptance()) {
          next.add(ACCEPTED);
        }
      }
      case WITHDRAWN -> next.add(NOMINATED);
      case ACCEPTED -> {}
    }
    if (this != WITHDRAWN) {
      next.add(WITHDRAWN);
    }
    return List.copyOf(next);
  }
}
