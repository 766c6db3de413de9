package cn.liandong.identity.consent;

enum ConsentState {
  OPEN("未答复"),
  GIVEN("同意"),
  DECLINED("不同意"),
  WITHDRAWN("已撤回");

  private final String label;

  ConsentState(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** What an answer makes of the one before; saying no once more changes nothing. */
  ConsentState answered(boolean given) {
    if (given) {
      return GIVEN;
    }
    return switch (this) {
      case GIVEN -> WITHDRAWN;
      case OPEN -> DECLINED;
      case DECLINED, WITHDRAWN -> this;
    };
  }
}
