package cn.liandong.organization.oneroster;

import cn.liandong.organization.unit.Level;

/**
 * A unit of the registry below the one that a file is for.
 *
 * @param stands whether it does on the day of the import
 */
record Standing(Level level, boolean stands) {}
