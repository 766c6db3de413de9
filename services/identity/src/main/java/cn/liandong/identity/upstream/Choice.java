package cn.liandong.identity.upstream;

import static cn.liandong.identity.IdentityError.UPSTREAM_ABOVE;
import static cn.liandong.identity.IdentityError.UPSTREAM_AMBIGUOUS;
import static cn.liandong.identity.IdentityError.UPSTREAM_BARRED;
import static cn.liandong.identity.IdentityError.UPSTREAM_TAKEN;
import static cn.liandong.identity.IdentityError.UPSTREAM_UNKNOWN;
import static cn.liandong.identity.IdentityError.UPSTREAM_UNVERIFIED;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which account a person of the upstream is linked to: one, or none.
 *
 * @param found the accounts whose people have name and a verified attribute
 * @param holder the account that this person of the upstream is linked to already
 */
record Choice(Arrival arrival, List<Candidate> found, Optional<UUID> holder) {

  /** Fails with one of UPSTREAM_…, each saying what the person can do. */
  Candidate account() {
    if (!arrival.claims().prove()) {
      throw UPSTREAM_UNVERIFIED.because("上级平台没有提供您的姓名和已验证的手机号，无法确认您是谁。请先在上级平台验证手机号，或用本系统的账号和密码登录。");
    }
    if (found.isEmpty()) {
      throw UPSTREAM_UNKNOWN.because("本系统里没有姓名和手机号都与您一致的账号。请联系本单位管理员核对您的姓名和手机号，或请管理员邀请您。");
    }
    if (found.size() > 1) {
      throw UPSTREAM_AMBIGUOUS.because("本系统里有不止一个账号与您的信息一致，不能自动关联。请联系本单位管理员核对，暂时用本系统的账号和密码登录。");
    }
    var account = found.getFirst();
    requireActive(account);
    requireContained(account);
    requireFree(account);
    return account;
  }

  /** An invitation is taken by its code: that is what the administrator handed out. */
  private static void requireActive(Candidate account) {
    if (!account.active() || account.subject() == null) {
      throw UPSTREAM_BARRED.because(
          "账号“%s”还没有激活，或已被锁定、停用。没有激活的请先用激活码设置密码，其他情况请联系本单位管理员。", account.username());
    }
  }

  /** Or whoever may change the register would lead others to an account above. */
  private static void requireContained(Candidate account) {
    if (!account.contained()) {
      throw UPSTREAM_ABOVE.because("账号“%s”的权限超出本人所在单位，不能凭手机号关联。请用本系统的账号和密码登录。", account.username());
    }
  }

  private void requireFree(Candidate account) {
    var linked = account.upstreamSubject();
    var otherPerson = linked != null && !linked.equals(arrival.upstreamSubject());
    var otherAccount = holder.filter(id -> !id.equals(account.id())).isPresent();
    if (otherPerson || otherAccount) {
      throw UPSTREAM_TAKEN.because(
          "账号“%s”或您在上级平台的身份已经与别的账号关联。请联系本单位管理员解除原来的关联。", account.username());
    }
  }
}
