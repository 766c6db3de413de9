package cn.liandong.organization.schoolclass;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A class as other systems' rosters name it.
 *
 * @param grades years of schooling, two digits each; kindergarten has none
 * @param entry 2023级, for several grades 2023级、2024级
 * @param students null when not counted
 */
public record RosterClass(
    UUID id,
    UUID school,
    String title,
    List<String> grades,
    String identity,
    String stage,
    String system,
    String entry,
    int number,
    String kind,
    @Nullable Integer students) {}
