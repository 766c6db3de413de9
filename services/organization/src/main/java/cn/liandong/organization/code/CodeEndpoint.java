package cn.liandong.organization.code;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;

import cn.liandong.common.id.Ids;
import cn.liandong.common.projection.Dates;
import cn.liandong.common.scope.Callers;
import cn.liandong.organization.OrganizationError;
import cn.liandong.proto.organization.v1.CodeService;
import cn.liandong.proto.organization.v1.ListUnitCodesRequest;
import cn.liandong.proto.organization.v1.ListUnitCodesResponse;
import cn.liandong.proto.organization.v1.SetUnitCodeRequest;
import cn.liandong.proto.organization.v1.SetUnitCodeResponse;
import cn.liandong.proto.organization.v1.UnitCode;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

@GrpcService
class CodeEndpoint implements CodeService {

  private final UnitCodes codes;
  private final Callers callers;

  CodeEndpoint(UnitCodes codes, Callers callers) {
    this.codes = codes;
    this.callers = callers;
  }

  @Override
  @Blocking
  public Uni<ListUnitCodesResponse> listUnitCodes(ListUnitCodesRequest request) {
    var response = ListUnitCodesResponse.newBuilder();
    codes
        .list(callers.current(), Ids.parse(request.getUnitId(), OrganizationError::unitNotFound))
        .forEach(held -> response.addCodes(proto(held)));
    return Uni.createFrom().item(response.build());
  }

  @Override
  @Blocking
  public Uni<SetUnitCodeResponse> setUnitCode(SetUnitCodeRequest request) {
    var caller = callers.current();
    var edit =
        new UnitCodes.Edit(
            Ids.parse(request.getUnitId(), OrganizationError::unitNotFound),
            set(request.getCodeSet()),
            request.getCode(),
            Dates.fromProto(request.getEffectiveDate()));
    var response = SetUnitCodeResponse.newBuilder();
    codes.set(caller, edit).forEach(held -> response.addCodes(proto(held)));
    return Uni.createFrom().item(response.build());
  }

  private static CodeSet set(cn.liandong.proto.organization.v1.CodeSet set) {
    return switch (set) {
      case CODE_SET_SCHOOL -> CodeSet.SCHOOL;
      case CODE_SET_CREDIT -> CodeSet.CREDIT;
      case CODE_SET_DIVISION -> CodeSet.DIVISION;
      case CODE_SET_UNSPECIFIED, UNRECOGNIZED -> throw ARGUMENT_INVALID.because("请选择代码的种类。");
    };
  }

  private static UnitCode proto(UnitCodes.Held held) {
    var code =
        UnitCode.newBuilder()
            .setCodeSet(cn.liandong.proto.organization.v1.CodeSet.valueOf("CODE_SET_" + held.set()))
            .setCodeSetName(held.set().title())
            .setEdition(held.set().edition())
            .setCode(held.code())
            .setValidFromDate(Dates.toProto(held.from()))
            .setRemark(held.remark());
    if (held.to() != null) {
      code.setValidToDate(Dates.toProto(held.to()));
    }
    return code.build();
  }
}
