package cn.liandong.identity.activation;

import cn.liandong.common.scope.Role;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role that changes hands.
 *
 * @param held whether the successor has it already, for at least as long
 */
public record HandedRole(
    Role role,
    UUID unitId,
    String unitName,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    boolean held) {}
