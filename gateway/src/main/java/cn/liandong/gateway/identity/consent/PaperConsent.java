package cn.liandong.gateway.identity.consent;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.proto.identity.v1.RecordConsentRequest;
import org.jspecify.annotations.Nullable;

/**
 * @param paper where it is kept
 */
record PaperConsent(@Nullable String personId, @Nullable Boolean given, @Nullable String paper) {
  RecordConsentRequest request(String noticeId) {
    var request =
        RecordConsentRequest.newBuilder()
            .setNoticeId(noticeId)
            .setPersonId(orEmpty(personId))
            .setPaper(orEmpty(paper));
    if (given != null) {
      request.setGiven(given);
    }
    return request.build();
  }
}
