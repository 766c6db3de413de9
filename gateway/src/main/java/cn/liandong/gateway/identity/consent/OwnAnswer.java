package cn.liandong.gateway.identity.consent;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.proto.identity.v1.AnswerConsentRequest;
import org.jspecify.annotations.Nullable;

record OwnAnswer(@Nullable String noticeId, @Nullable Boolean given) {
  AnswerConsentRequest request() {
    var request = AnswerConsentRequest.newBuilder().setNoticeId(orEmpty(noticeId));
    if (given != null) {
      request.setGiven(given);
    }
    return request.build();
  }
}
