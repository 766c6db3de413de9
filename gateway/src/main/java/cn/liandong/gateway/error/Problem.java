package cn.liandong.gateway.error;

import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** RFC 9457; the reason is what a program switches on, the detail is for people. */
@Schema(name = "Problem")
public record Problem(
    String type, String title, int status, String detail, String reason, String domain) {
  public static final String MEDIA_TYPE = "application/problem+json";
  static final String OWN_DOMAIN = "gateway";

  static Problem of(Response.Status status, String reason, String domain, String detail) {
    return new Problem(
        "about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, reason, domain);
  }

  public static Problem own(Response.Status status, String reason, String detail) {
    return of(status, reason, OWN_DOMAIN, detail);
  }

  public Response response() {
    return Response.status(status).type(MEDIA_TYPE).entity(this).build();
  }
}
