package cn.liandong.identity.activation;

import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list of people.
 *
 * @param problem what must be mended first, empty when nothing must
 */
record InvitedPerson(
    int row,
    String name,
    String username,
    @Nullable Role role,
    @Nullable UUID unitId,
    String unitName,
    String problem) {

  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
  private static final Pattern NAME =
      Pattern.compile("[^<>&\"\\\\$%!#?§;*~/|^=\\[\\]{}()\\p{Cntrl}]+");
  private static final int LONGEST_NAME = 64;

  /** Keycloak keeps usernames in lower case. */
  static InvitedPerson of(int row, String name, String username, String unitName) {
    var sign = username.strip().toLowerCase(Locale.ROOT);
    return new InvitedPerson(row, name.strip(), sign, null, null, unitName.strip(), "")
        .checked(!sign.isEmpty(), "缺少用户名")
        .checked(USERNAME.matcher(sign).matches(), "用户名只能用 2 到 64 个小写字母、数字和 . _ - @，以字母或数字开头")
        .checked(!sign.startsWith(Caller.PROGRAM), "用户名不能以 service-account- 开头，这样的名字留给程序")
        .checked(!name.isBlank(), "缺少姓名")
        .checked(NAME.matcher(name).matches(), "姓名里有不能用的符号")
        .checked(name.length() <= LONGEST_NAME, "姓名超过 64 个字");
  }

  /** The first problem found is the one that is told. */
  InvitedPerson checked(boolean fine, String otherwise) {
    return fine || !problem.isEmpty()
        ? this
        : new InvitedPerson(row, name, username, role, unitId, unitName, otherwise);
  }

  InvitedPerson as(@Nullable Role wanted) {
    return new InvitedPerson(row, name, username, wanted, unitId, unitName, problem);
  }

  InvitedPerson at(UUID unit, String itsName) {
    return new InvitedPerson(row, name, username, role, unit, itsName, problem);
  }
}
