package cn.liandong.identity.upstream;

/**
 * Somebody whom Keycloak let in from the upstream and who is linked to no account: a user that
 * holds nothing and is gone within seconds.
 *
 * @param id Keycloak's id of that user
 * @param upstreamSubject the upstream's id of the person
 */
record Arrival(String id, String upstreamSubject, Claims claims) {}
