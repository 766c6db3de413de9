package cn.liandong.identity.agency;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;

import cn.liandong.common.projection.Dates;
import cn.liandong.proto.identity.v1.AgencyClientTerms;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program is registered for.
 *
 * @param validTo the first day on which it may not read any more
 */
record Terms(
    String name,
    String agency,
    String contact,
    List<Purpose> purposes,
    int dailyQuota,
    @Nullable LocalDate validTo) {

  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_TEXT = 100;

  static Terms of(AgencyClientTerms proto) {
    return new Terms(
        proto.getName().strip(),
        proto.getAgency().strip(),
        proto.getContact().strip(),
        proto.getPurposesList().stream().map(Purpose::of).distinct().sorted().toList(),
        proto.getDailyQuota(),
        Dates.fromProto(proto.getValidToDate()));
  }

  Terms require(LocalDate from, LocalDate today) {
    requireText("程序名称", name, LONGEST_NAME);
    requireText("机构名称", agency, LONGEST_TEXT);
    requireText("联系方式", contact, LONGEST_TEXT);
    if (purposes.isEmpty()) {
      throw ARGUMENT_INVALID.because("请至少选择一项用途。");
    }
    if (dailyQuota <= 0) {
      throw ARGUMENT_INVALID.because("请填写每天最多调用多少次，至少 1 次。");
    }
    if (validTo == null || !validTo.isAfter(from) || !validTo.isAfter(today)) {
      throw ARGUMENT_INVALID.because("请填写到期日期，晚于今天，也晚于开始日期。");
    }
    return this;
  }

  private static void requireText(String what, String text, int longest) {
    if (text.isEmpty() || text.length() > longest) {
      throw ARGUMENT_INVALID.because("请填写%s，不超过 %d 字。", what, longest);
    }
  }
}
