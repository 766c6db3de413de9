package cn.liandong.identity.person;

import cn.liandong.imports.job.ListWorkbook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** A list of people to hand out: numbers masked, long ones as text, nothing a formula. */
@ApplicationScoped
class PersonWorkbook {

  private static final List<String> HEADINGS =
      List.of("学校名称", "姓名", "人员类别", "工号", "手机号码", "身份证件号", "岗位", "到校日期", "登录名", "不计入");

  private final PersonalData data;

  PersonWorkbook(PersonalData data) {
    this.data = data;
  }

  byte[] bytes(LocalDate day, List<Member> members) {
    return ListWorkbook.bytes(
        "人员名册（%s）".formatted(day), HEADINGS, members.stream().map(this::row).toList());
  }

  private List<Object> row(Member member) {
    var person = member.person();
    var membership = member.membership();
    return List.of(
        membership.unitName(),
        person.name(),
        person.kind().label(),
        person.staffNumber(),
        data.masked(person.phone()),
        data.masked(person.identity()),
        membership.kind() == MembershipKind.HOME
            ? membership.position()
            : (membership.position() + "（借调）"),
        membership.validFrom().toString(),
        person.username(),
        member.absence() == null ? "" : member.absence().label());
  }
}
