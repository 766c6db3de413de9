package cn.liandong.common.scope;

/**
 * A call by a person, as far as it may be written down.
 *
 * @param method as gRPC names it; empty for the rest, once too many kinds were counted
 * @param objectType unit or call
 * @param objectId empty when the request named no object
 */
public record PersonCall(
    String subject,
    String username,
    String address,
    String method,
    String objectType,
    String objectId) {

  PersonCall ofAnyKind() {
    return new PersonCall(subject, username, "", "", CalledObject.CALL, "");
  }
}
