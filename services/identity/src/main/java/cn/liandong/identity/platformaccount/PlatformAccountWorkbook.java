package cn.liandong.identity.platformaccount;

import cn.liandong.identity.WallClock;
import cn.liandong.identity.person.PersonalData;
import cn.liandong.imports.job.ListWorkbook;
import cn.liandong.imports.job.ListWorkbook.Table;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom to call, school by school, with the sums and what each state means. Phones are masked. */
@ApplicationScoped
class PlatformAccountWorkbook {

  private static final List<String> SUMS =
      List.of("学校名称", "人数", "名单未提到", "未注册", "已注册", "已实名认证", "管理员未激活", "待联系", "其中已联系", "名单截止日");
  private static final List<String> PEOPLE =
      List.of(
          "学校名称", "姓名", "工号", "手机号码", "账号状态", "管理员席位", "名单截止日", "数据来源", "联系情况", "答应日期", "联系人",
          "联系时间", "备注");

  private final PersonalData data;

  PlatformAccountWorkbook(PersonalData data) {
    this.data = data;
  }

  byte[] bytes(LocalDate day, List<UnitPlatformAccounts> units, List<PlatformAccount> missing) {
    return ListWorkbook.bytes(
        List.of(
            new Table(
                "各校汇总",
                "国家平台账号各校汇总（%s）".formatted(day),
                SUMS,
                units.stream().map(PlatformAccountWorkbook::sums).toList()),
            new Table(
                "待联系名单",
                "国家平台账号待联系名单（%s）".formatted(day),
                PEOPLE,
                missing.stream().map(this::person).toList()),
            new Table("状态说明", "状态说明", List.of("状态", "含义"), definitions())));
  }

  private static List<Object> sums(UnitPlatformAccounts unit) {
    return List.of(
        unit.unitName(),
        unit.people(),
        unit.unlisted(),
        unit.none(),
        unit.registered(),
        unit.verified(),
        unit.seatsNotActivated(),
        unit.missing(),
        unit.called(),
        text(unit.cutoffDate()));
  }

  private List<Object> person(PlatformAccount account) {
    var call = account.call();
    return List.of(
        account.unitName(),
        account.name(),
        account.staffNumber(),
        data.masked(account.phone()),
        account.state().label(),
        account.seat() == null ? "" : account.seat().label(),
        text(account.cutoff()),
        account.source(),
        (call == null ? CallState.NOT_CALLED : call.state()).label(),
        call == null ? "" : text(call.promised()),
        call == null ? "" : call.username(),
        call == null ? "" : WallClock.text(call.time()),
        call == null ? "" : call.note());
  }

  private static List<List<Object>> definitions() {
    var rows = new ArrayList<List<Object>>();
    Arrays.stream(PlatformState.values())
        .forEach(state -> rows.add(List.of(state.label(), state.definition())));
    Arrays.stream(SeatState.values())
        .forEach(seat -> rows.add(List.of("管理员" + seat.label(), seat.definition())));
    Arrays.stream(CallState.values())
        .forEach(call -> rows.add(List.of(call.label(), call.definition())));
    rows.add(List.of("待联系", "未注册、已注册而未认证，或管理员席位未激活。请假、借出和待退休的人不计入。"));
    return rows;
  }

  private static String text(@Nullable LocalDate date) {
    return date == null ? "" : date.toString();
  }
}
