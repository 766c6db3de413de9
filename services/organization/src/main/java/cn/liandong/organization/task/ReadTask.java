package cn.liandong.organization.task;

import java.util.List;

/**
 * One task as a table states it.
 *
 * @param problems Chinese: what could not be read of it, and what was left out
 */
record ReadTask(
    String number,
    String section,
    String content,
    List<String> leads,
    List<String> supporters,
    Deadline deadline,
    List<Target> targets,
    List<String> problems) {}
