package cn.liandong.common.page;

import java.util.List;

/**
 * @param nextToken empty on the last page
 */
public record Page<T>(List<T> items, String nextToken) {}
