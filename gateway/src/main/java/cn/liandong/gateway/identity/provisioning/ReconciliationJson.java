package cn.liandong.gateway.identity.provisioning;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.ReconcileResponse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param accounts how many were compared with how many users
 */
@Schema(name = "Reconciliation")
record ReconciliationJson(long accounts, long users, List<Difference> items) {

  @Schema(name = "AccountDifference")
  record Difference(String username, DifferenceKind kind) {
    static Difference of(cn.liandong.proto.identity.v1.Difference proto) {
      return new Difference(
          proto.getUsername(), ProtoEnums.of(DifferenceKind.class, proto.getKind()));
    }
  }

  static ReconciliationJson of(ReconcileResponse proto) {
    return new ReconciliationJson(
        proto.getAccounts(),
        proto.getUsers(),
        Protos.list(proto.getDifferencesList(), Difference::of));
  }
}
