package cn.liandong.identity.activation;

import cn.liandong.identity.account.AccountState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as whoever looks after it sees it. */
public record Activation(
    UUID id,
    String username,
    String name,
    @Nullable String subject,
    AccountState state,
    String stateReason,
    String unitId,
    String unitName,
    List<String> roles,
    @Nullable Instant codeExpireTime,
    @Nullable Instant activateTime,
    boolean upstreamLinked) {}
