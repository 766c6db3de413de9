package cn.liandong.common.scope;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What a caller may reach today with certain roles; {@link #SQL} is the condition every query on
 * units carries.
 */
public record Reach(String subject, String roles, LocalDate day) {

  /** Named parameters subject, roles and today. */
  public static final String SQL =
      "(select id from visible_units(:subject, string_to_array(:roles, ','), :today))";

  public static Reach of(Caller caller, LocalDate day, Role... roles) {
    var names = Arrays.stream(roles).map(Role::name).collect(Collectors.joining(","));
    return new Reach(caller.subject(), names, day);
  }
}
