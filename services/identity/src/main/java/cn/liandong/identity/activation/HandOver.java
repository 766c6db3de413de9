package cn.liandong.identity.activation;

import cn.liandong.identity.activation.ActivationCodes.Issued;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a hand-over does.
 *
 * @param issued the code of a successor who has not activated
 */
record HandOver(
    Activation account,
    Activation successor,
    List<HandedRole> roles,
    @Nullable Issued issued,
    boolean done) {

  static HandOver planned(Activation account, Activation successor, List<HandedRole> roles) {
    return new HandOver(account, successor, roles, null, false);
  }

  /** For the audit. */
  String detail() {
    return roles.stream()
        .map(role -> role.role() + " " + role.unitId())
        .collect(
            Collectors.joining("，", account.username() + " → " + successor.username() + "：", ""));
  }
}
