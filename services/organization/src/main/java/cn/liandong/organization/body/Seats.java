package cn.liandong.organization.body;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.organization.OrganizationError.SEATS_FULL;
import static cn.liandong.organization.OrganizationError.SEAT_TAKEN;

import cn.liandong.common.scope.Caller;
import cn.liandong.organization.Accounts;
import cn.liandong.organization.Texts;
import cn.liandong.seeds.pack.BodyKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who holds the seats of a body; a replacement keeps what was before. */
@ApplicationScoped
class Seats {

  private final BodyWriter writer;
  private final BodyKinds kinds;
  private final Accounts accounts;

  Seats(BodyWriter writer, BodyKinds kinds, Accounts accounts) {
    this.writer = writer;
    this.kinds = kinds;
    this.accounts = accounts;
  }

  /**
   * @param accountId empty for a post
   * @param replaces id of the seat that ends where this one starts, empty for none
   */
  record Appointment(
      String role,
      String accountId,
      String post,
      String department,
      LocalDate start,
      String replaces,
      String reason) {}

  void appoint(Handle handle, Caller caller, History history, Appointment appointment) {
    var kind = kinds.require(history.body().kind());
    var role =
        kind.role(appointment.role())
            .orElseThrow(() -> ARGUMENT_INVALID.because("“%s”没有这个角色，请从列表中选择。", kind.name()));
    if (appointment.start().isBefore(history.body().validFrom())) {
      throw ARGUMENT_INVALID.because("任职日期不能早于成立日期 %s。", history.body().validFrom());
    }
    var account = account(handle, caller, appointment);
    var seats = afterReplacement(handle, history, appointment);
    requireFree(kind, seats, appointment.start(), role.code());
    requireOnce(seats, appointment.start(), account);
    writer.seat(
        handle,
        history.body().id(),
        new BodyWriter.NewSeat(
            role.code(),
            account,
            account == null ? Texts.required("职务", appointment.post()) : "",
            account == null ? Texts.optional("部门", appointment.department()) : "",
            appointment.start()));
  }

  void end(Handle handle, History history, String seatId, LocalDate day, String reason) {
    endOne(handle, history.seats(), seatId, day, Texts.reason(reason));
  }

  private @Nullable UUID account(Handle handle, Caller caller, Appointment appointment) {
    if (appointment.accountId().isEmpty() == appointment.post().isBlank()) {
      throw ARGUMENT_INVALID.because("请选择一个账号，或者填写职务，两者填一项。");
    }
    return appointment.accountId().isEmpty()
        ? null
        : accounts.require(handle, caller, appointment.accountId());
  }

  private List<Seat> afterReplacement(Handle handle, History history, Appointment appointment) {
    if (appointment.replaces().isEmpty()) {
      return history.seats();
    }
    var ended =
        endOne(
            handle,
            history.seats(),
            appointment.replaces(),
            appointment.start(),
            Texts.reason(appointment.reason()));
    return history.seats().stream().filter(seat -> !seat.id().equals(ended)).toList();
  }

  private UUID endOne(
      Handle handle, List<Seat> seats, String seatId, LocalDate day, String reason) {
    var seat =
        seats.stream()
            .filter(one -> one.id().toString().equals(seatId) && one.validTo() == null)
            .findFirst()
            .orElseThrow(() -> ARGUMENT_INVALID.because("这个席位已经卸任或不存在，请刷新后再试。"));
    if (day.isBefore(seat.validFrom())) {
      throw ARGUMENT_INVALID.because("卸任日期不能早于任职日期 %s。", seat.validFrom());
    }
    writer.endSeat(handle, seat.id(), day, reason);
    return seat.id();
  }

  private static void requireFree(BodyKind kind, List<Seat> seats, LocalDate start, String role) {
    var rule = kind.role(role).orElseThrow();
    if (rule.size().tooMany(BodyRules.mostFrom(seats, role, start) + 1)) {
      throw SEATS_FULL.because(
          "“%s”的%s最多 %d 人，已经满员。请先办理卸任或改为接替。", kind.name(), rule.name(), rule.max());
    }
    var all = (int) seats.stream().filter(seat -> seat.heldOn(start)).count();
    if (kind.size().tooMany(all + 1)) {
      throw SEATS_FULL.because("“%s”最多 %d 人，已经满员。", kind.name(), kind.size().max());
    }
  }

  private static void requireOnce(List<Seat> seats, LocalDate start, @Nullable UUID account) {
    if (account != null
        && seats.stream().anyMatch(s -> account.equals(s.accountId()) && s.heldFrom(start))) {
      throw SEAT_TAKEN.because("该账号已在这个工作机构任职，请先办理卸任。");
    }
  }
}
