package cn.liandong.gateway.session;

import cn.liandong.gateway.identity.AccountJson;
import cn.liandong.proto.identity.v1.Account;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The token goes into the header X-CSRF-Token of every unsafe request; empty for bearer calls. */
@Schema(name = "Session")
record SessionJson(boolean signedIn, AccountJson account, String csrfToken) {
  static SessionJson none() {
    return new SessionJson(false, AccountJson.of(Account.getDefaultInstance()), "");
  }
}
