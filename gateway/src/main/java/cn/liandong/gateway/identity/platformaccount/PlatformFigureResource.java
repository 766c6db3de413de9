package cn.liandong.gateway.identity.platformaccount;

import cn.liandong.gateway.error.Refusal;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.CountPlatformAccountsRequest;
import cn.liandong.proto.identity.v1.PlatformAccountService;
import cn.liandong.proto.metrics.v1.IndicatorService;
import cn.liandong.proto.metrics.v1.ListIndicatorValuesRequest;
import cn.liandong.proto.metrics.v1.ListIndicatorValuesResponse;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** What the lists of people and the monthly export say of the same schools. */
@Path("/api")
@Authenticated
class PlatformFigureResource {
  @GrpcClient("identity")
  PlatformAccountService accounts;

  @GrpcClient("metrics")
  IndicatorService indicators;

  @GET
  @Path("/platform-figures")
  public Uni<PlatformFiguresJson> figures(
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("period") @DefaultValue("") String period,
      @QueryParam("indicator") @DefaultValue("I01") String indicator) {
    var lists =
        CountPlatformAccountsRequest.newBuilder()
            .setUnitId(unitId)
            .setAsOfDate(Protos.date(lastDay(period)))
            .build();
    var export =
        ListIndicatorValuesRequest.newBuilder()
            .setUnitId(unitId)
            .setPeriod(period)
            .setIndicator(indicator)
            .build();
    return Uni.combine()
        .all()
        .unis(
            accounts.countPlatformAccounts(lists),
            indicators
                .listIndicatorValues(export)
                .onFailure(PlatformFigureResource::isNotFound)
                .recoverWithItem(ListIndicatorValuesResponse.getDefaultInstance()))
        .with((listed, exported) -> PlatformFiguresJson.of(indicator, listed, exported));
  }

  /** The pack lacks the indicator; whoever may not see the unit is refused by the other call. */
  private static boolean isNotFound(Throwable failure) {
    return failure instanceof StatusRuntimeException status
        && status.getStatus().getCode() == Status.Code.NOT_FOUND;
  }

  private static LocalDate lastDay(String month) {
    try {
      return YearMonth.parse(month).atEndOfMonth();
    } catch (DateTimeParseException e) {
      throw Refusal.badRequest("PERIOD_INVALID", "请选择月份，例如 2025-10。");
    }
  }
}
