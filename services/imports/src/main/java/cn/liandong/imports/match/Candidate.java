package cn.liandong.imports.match;

import java.util.List;
import java.util.UUID;

/**
 * A unit that a row may stand for.
 *
 * @param code empty when it has none
 * @param parent name of the unit above, empty for a root
 */
public record Candidate(UUID id, String code, String name, List<String> aliases, String parent) {}
