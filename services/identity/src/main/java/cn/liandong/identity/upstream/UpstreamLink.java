package cn.liandong.identity.upstream;

import java.time.Instant;
import java.util.UUID;

/** An account whose person may come from the upstream. */
public record UpstreamLink(UUID accountId, String username, Instant linkTime) {}
