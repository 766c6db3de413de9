package cn.liandong.gateway.identity.activation;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.proto.identity.v1.CloseAccountRequest;
import cn.liandong.proto.identity.v1.LockAccountRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "StateReason")
record StateReason(String reason) {
  LockAccountRequest lock(String id) {
    return LockAccountRequest.newBuilder().setAccountId(id).setReason(orEmpty(reason)).build();
  }

  CloseAccountRequest close(String id) {
    return CloseAccountRequest.newBuilder().setAccountId(id).setReason(orEmpty(reason)).build();
  }
}
