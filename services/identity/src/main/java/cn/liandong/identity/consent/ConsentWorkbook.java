package cn.liandong.identity.consent;

import cn.liandong.identity.WallClock;
import cn.liandong.identity.consent.Consents.Answers;
import cn.liandong.imports.job.ListWorkbook;
import java.util.List;

/** Who answered what, or has yet to answer, to hand out in the schools. */
final class ConsentWorkbook {

  private static final List<String> HEADINGS =
      List.of("学校名称", "姓名", "工号", "答复", "答复时间", "纸质材料存放处", "登记人");

  private ConsentWorkbook() {}

  static byte[] bytes(Answers answers) {
    var rows = answers.consents().stream().map(ConsentWorkbook::row).toList();
    return ListWorkbook.bytes("同意登记：" + answers.title(), HEADINGS, rows);
  }

  private static List<Object> row(Consent consent) {
    var time = consent.answerTime();
    return List.of(
        consent.unitName(),
        consent.personName(),
        consent.staffNumber(),
        consent.state().label(),
        time == null ? "" : WallClock.text(time),
        consent.paper(),
        consent.recorder());
  }
}
