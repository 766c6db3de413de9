package cn.liandong.identity.upstream;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account whose person has the attributes.
 *
 * @param subject Keycloak's id, null until the account is taken
 * @param contained it holds nothing outside of the person's own unit, nor one of 三员: whoever may
 *     change the person's phone may reset its password as well
 * @param upstreamSubject whom it is linked to, if anybody
 */
public record Candidate(
    UUID id,
    String username,
    @Nullable String subject,
    boolean active,
    boolean contained,
    @Nullable String upstreamSubject) {}
