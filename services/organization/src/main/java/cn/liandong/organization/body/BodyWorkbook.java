package cn.liandong.organization.body;

import cn.liandong.imports.job.ListWorkbook;
import cn.liandong.seeds.pack.BodyKind;
import cn.liandong.seeds.pack.BodyRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Bodies with the seats held on a day, one row a seat, in the columns that the import reads. */
final class BodyWorkbook {

  private static final List<String> HEADINGS =
      List.of(
          "类别", "名称", "单位代码", "所属单位", "学科", "学段", "成立日期", "本届至", "文件依据", "角色", "部门", "职务", "账号",
          "任职日期");

  private final BodyKinds kinds;
  private final LocalDate day;

  BodyWorkbook(BodyKinds kinds, LocalDate day) {
    this.kinds = kinds;
    this.day = day;
  }

  byte[] of(List<History> bodies) {
    var rows = bodies.stream().flatMap(this::rows).toList();
    return ListWorkbook.bytes("工作机构（%s）".formatted(day), HEADINGS, rows);
  }

  private Stream<List<Object>> rows(History history) {
    var held = history.seats().stream().filter(seat -> seat.heldOn(day)).toList();
    return held.isEmpty()
        ? Stream.of(row(history, List.of("", "", "", "", "")))
        : held.stream().map(seat -> row(history, values(history, seat)));
  }

  private List<Object> values(History history, Seat seat) {
    return List.of(
        roleName(history, seat),
        seat.department(),
        seat.post(),
        seat.username(),
        seat.validFrom().toString());
  }

  private List<Object> row(History history, List<Object> seat) {
    var body = history.body();
    var end = BodyRules.termOn(history.terms(), day).map(Term::endDate);
    var values =
        List.<Object>of(
            kinds.find(body.kind()).map(BodyKind::name).orElse(body.kind()),
            body.name(),
            body.unitCode(),
            body.unitName(),
            body.subject(),
            body.stage(),
            body.validFrom().toString(),
            end.map(Objects::toString).orElse(""),
            body.reference());
    return Stream.concat(values.stream(), seat.stream()).toList();
  }

  private String roleName(History history, Seat seat) {
    return kinds
        .find(history.body().kind())
        .flatMap(kind -> kind.role(seat.role()))
        .map(BodyRole::name)
        .orElse(seat.role());
  }
}
