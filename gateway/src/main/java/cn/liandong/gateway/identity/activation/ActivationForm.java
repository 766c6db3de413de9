package cn.liandong.gateway.identity.activation;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.proto.identity.v1.ActivateRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ActivationForm")
record ActivationForm(String username, String code, String password) {
  ActivateRequest request() {
    return ActivateRequest.newBuilder()
        .setUsername(orEmpty(username))
        .setCode(orEmpty(code))
        .setPassword(orEmpty(password))
        .build();
  }

  @Override
  public String toString() {
    return "ActivationForm[username=" + username + "]";
  }
}
