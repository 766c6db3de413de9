package cn.liandong.gateway.organization.body;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.BodyDetail;
import cn.liandong.proto.organization.v1.Check;
import cn.liandong.proto.organization.v1.Removal;
import cn.liandong.proto.organization.v1.Seat;
import cn.liandong.proto.organization.v1.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "BodyDetail")
record BodyDetailJson(
    BodyJson body,
    List<SeatJson> seats,
    List<TermJson> terms,
    List<CheckJson> checks,
    List<RemovalJson> removals) {
  static BodyDetailJson of(BodyDetail proto) {
    return new BodyDetailJson(
        BodyJson.of(proto.getBody()),
        Protos.list(proto.getSeatsList(), SeatJson::of),
        Protos.list(proto.getTermsList(), TermJson::of),
        Protos.list(proto.getChecksList(), CheckJson::of),
        Protos.list(proto.getRemovalsList(), RemovalJson::of));
  }

  @Schema(name = "Seat")
  record SeatJson(
      String id,
      String role,
      String roleName,
      String accountId,
      String username,
      String post,
      String department,
      @Nullable LocalDate validFromDate,
      @Nullable LocalDate validToDate,
      String endReason) {
    static SeatJson of(Seat proto) {
      return new SeatJson(
          proto.getId(),
          proto.getRole(),
          proto.getRoleName(),
          proto.getAccountId(),
          proto.getUsername(),
          proto.getPost(),
          proto.getDepartment(),
          Protos.date(proto.getValidFromDate()),
          Protos.date(proto.getValidToDate()),
          proto.getEndReason());
    }
  }

  @Schema(name = "Term")
  record TermJson(@Nullable LocalDate startDate, @Nullable LocalDate endDate, String reference) {
    static TermJson of(Term proto) {
      return new TermJson(
          Protos.date(proto.getStartDate()), Protos.date(proto.getEndDate()), proto.getReference());
    }
  }

  @Schema(name = "Check")
  record CheckJson(
      int year,
      boolean passed,
      String remark,
      String reference,
      String recordedBy,
      @Nullable Instant recordTime) {
    static CheckJson of(Check proto) {
      return new CheckJson(
          proto.getYear(),
          proto.getPassed(),
          proto.getRemark(),
          proto.getReference(),
          proto.getRecordedBy(),
          Protos.instant(proto.getRecordTime()));
    }
  }

  @Schema(name = "Removal")
  record RemovalJson(
      int year,
      boolean upheld,
      @Nullable LocalDate effectiveDate,
      String reason,
      String reference,
      String decidedBy,
      @Nullable Instant decideTime) {
    static RemovalJson of(Removal proto) {
      return new RemovalJson(
          proto.getYear(),
          proto.getUpheld(),
          Protos.date(proto.getEffectiveDate()),
          proto.getReason(),
          proto.getReference(),
          proto.getDecidedBy(),
          Protos.instant(proto.getDecideTime()));
    }
  }
}
