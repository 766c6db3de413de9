package cn.liandong.identity.consent;

enum ConsentState {
  OPEN,
  GIVEN,
  DECLINED,
  WITHDRAWN;

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
