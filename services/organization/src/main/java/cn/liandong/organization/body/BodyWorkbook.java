package cn.liandong.organization.body;

import cn.liandong.imports.job.ListWorkbook;
import cn.liandong.seeds.pack.BodyKind;
import cn.liandong.seeds.pack.BodyRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Bodies with the seats held on a day, one row a seat. */
final class BodyWorkbook {

  private static final List<String> HEADINGS =
      List.of("类别", "名称", "所属单位", "学科", "学段", "成立日期", "本届至", "角色", "任职", "任职日期");

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
        ? Stream.of(row(history, "", "", ""))
        : held.stream()
            .map(seat ->
                row(history, roleName(history, seat), seat.holder(), seat.validFrom().toString()));
  }

  private List<Object> row(History history, String role, String holder, String since) {
    var body = history.body();
    var end = BodyRules.termOn(history.terms(), day).map(Term::endDate);
    return List.of(
        kinds.find(body.kind()).map(BodyKind::name).orElse(body.kind()),
        body.name(),
        body.unitName(),
        body.subject(),
        body.stage(),
        body.validFrom().toString(),
        end.map(Objects::toString).orElse(""),
        role,
        holder,
        since);
  }

  private String roleName(History history, Seat seat) {
    return kinds
        .find(history.body().kind())
        .flatMap(kind -> kind.role(seat.role()))
        .map(BodyRole::name)
        .orElse(seat.role());
  }
}
