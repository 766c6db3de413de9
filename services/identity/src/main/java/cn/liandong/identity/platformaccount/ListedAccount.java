package cn.liandong.identity.platformaccount;

import cn.liandong.identity.person.IdentityNumber;
import cn.liandong.identity.person.Phone;
import cn.liandong.imports.template.RowValues;
import java.util.List;
import java.util.UUID;

/**
 * Whom a row of a list names.
 *
 * @param name without the spaces that align names
 * @param phone whole or masked, empty when the list has none, as is the identity number
 */
record ListedAccount(String name, String staffNumber, String phone, String identity) {

  /** Someone of that name in the school of the row, with numbers that can be read. */
  record Namesake(UUID id, String staffNumber, String phone, String identity) {}

  static boolean contradicts(RowValues row) {
    var state = row.text("state").flatMap(PlatformState::written);
    return state.filter(PlatformState.NONE::equals).isPresent()
        && (isYes(row, "verification", YesOrNo.VERIFICATION) || isYes(row, "seat", YesOrNo.SEAT));
  }

  private static boolean isYes(RowValues row, String field, YesOrNo words) {
    return row.text(field).flatMap(words::of).orElse(false);
  }

  /** Those who may be meant: no number of theirs differs from one that the list shows. */
  List<Namesake> among(List<Namesake> namesakes) {
    var possible =
        namesakes.stream()
            .filter(one -> agrees(staffNumber, one.staffNumber()))
            .filter(one -> agrees(IdentityNumber.normal(identity), one.identity()))
            .toList();
    if (possible.size() < 2) {
      return possible;
    }
    var sure = possible.stream().filter(this::isShown).toList();
    return sure.isEmpty() ? possible : sure;
  }

  /**
   * Whether a number of the list is this one's own. Phones change, so another one proves nothing.
   */
  private boolean isShown(Namesake one) {
    return same(staffNumber, one.staffNumber())
        || same(IdentityNumber.normal(identity), one.identity())
        || same(Phone.normal(phone), one.phone());
  }

  private static boolean same(String listed, String known) {
    var shown = !listed.replace("*", "").isEmpty();
    return shown && !known.isEmpty() && agrees(listed, known);
  }

  private static boolean agrees(String listed, String known) {
    if (listed.isEmpty() || known.isEmpty()) {
      return true;
    }
    var first = listed.indexOf('*');
    return first < 0
        ? listed.equalsIgnoreCase(known)
        : known.startsWith(listed.substring(0, first))
            && known.endsWith(listed.substring(listed.lastIndexOf('*') + 1));
  }
}
