package cn.liandong.organization.namelist;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What someone said of a name, for a unit and all below.
 *
 * @param targetId null when the name is none of our units
 * @param aliased whether the name was made another name of the unit
 */
public record Decision(
    UUID id,
    UUID unitId,
    String key,
    String name,
    @Nullable UUID targetId,
    String targetName,
    boolean aliased,
    String decidedBy,
    Instant decideTime,
    String undoneBy,
    @Nullable Instant undoTime,
    boolean writable) {}
