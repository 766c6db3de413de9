package cn.liandong.identity.emergency;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;

import cn.liandong.identity.person.Checks;
import java.util.UUID;

/** What a system administrator wants to read, and why. */
record NewEmergencyAccess(UUID requestId, UUID unitId, String reason) {

  private static final int SHORTEST = 10;

  /** With a reason that says something to the administrators of the unit. */
  NewEmergencyAccess checked() {
    var given = Checks.reason(reason);
    if (given.codePointCount(0, given.length()) < SHORTEST) {
      throw ARGUMENT_INVALID.because("原因太短。请写明出了什么事、要查什么，至少 %d 个字，单位管理员会看到。", SHORTEST);
    }
    return new NewEmergencyAccess(requestId, unitId, given);
  }
}
