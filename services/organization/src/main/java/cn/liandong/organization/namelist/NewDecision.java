package cn.liandong.organization.namelist;

import java.util.Optional;
import java.util.UUID;

/**
 * @param target empty when the name is none of our units
 * @param alias whether the name becomes another spelling of the target
 */
record NewDecision(ListedName name, Optional<UUID> target, boolean alias) {}
