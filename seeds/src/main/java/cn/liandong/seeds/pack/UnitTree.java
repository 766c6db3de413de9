package cn.liandong.seeds.pack;

/**
 * A tree over the units beside the administrative one; permissions never follow it.
 *
 * @param groupName what one of its groups is called
 * @param reference the requirement it comes from
 */
public record UnitTree(String code, String name, String groupName, String reference) {}
