package cn.liandong.identity.activation;

import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.identity.IdentityError;
import cn.liandong.identity.account.GrantRules;
import cn.liandong.identity.activation.InvitationTable.Row;
import cn.liandong.identity.activation.InvitationUnits.Place;
import cn.liandong.identity.person.PersonLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rules of a list of people who get accounts: all of them, or none and why. */
@ApplicationScoped
class Invitations {

  private static final Map<String, Role> ROLES =
      Stream.of(
              Role.COUNTY_ADMINISTRATOR,
              Role.COUNTY_LEADER,
              Role.TOWN_ADMINISTRATOR,
              Role.SCHOOL_ADMINISTRATOR)
          .collect(Collectors.toUnmodifiableMap(GrantRules::name, role -> role));

  private final InvitationUnits units;
  private final InvitationWriter writer;
  private final PersonLinks links;

  Invitations(InvitationUnits units, InvitationWriter writer, PersonLinks links) {
    this.units = units;
    this.writer = writer;
    this.links = links;
  }

  List<InvitedPerson> check(Handle handle, Caller caller, UUID unit, List<Row> rows) {
    var home =
        units
            .find(handle, caller, unit, Managers.inviters())
            .orElseThrow(IdentityError::unitNotFound);
    var named = units.named(handle, caller, rows.stream().map(Row::unit).toList());
    var taken = writer.taken(handle, rows.stream().map(row -> person(row).username()).toList());
    var seen = new HashSet<String>();
    var people = new ArrayList<InvitedPerson>();
    for (var row : rows) {
      var place = row.unit().isEmpty() ? home : named.get(row.unit());
      var person = placed(person(row), place);
      people.add(
          roled(person, place, row.role())
              .checked(seen.add(person.username()), "用户名在名单里重复")
              .checked(!taken.contains(person.username()), "用户名已经有人使用，请换一个"));
    }
    return people;
  }

  private static InvitedPerson person(Row row) {
    return InvitedPerson.of(row.number(), row.name(), row.username(), row.unit());
  }

  private static InvitedPerson placed(InvitedPerson person, @Nullable Place place) {
    return place == null
        ? person.checked(false, "找不到这个单位，或者它不在您的管理范围内，或有重名（请写单位代码）")
        : person.at(place.id(), place.name());
  }

  private static InvitedPerson roled(InvitedPerson person, @Nullable Place place, String text) {
    if (text.isEmpty() || place == null) {
      return person;
    }
    var role = ROLES.get(text);
    return role == null
        ? person.checked(false, "没有这个角色，可以写：" + String.join("、", ROLES.keySet()))
        : person
            .as(role)
            .checked(place.mayGrant(), "您不能授予角色，请把角色一栏留空，再请县级管理员授权")
            .checked(GrantRules.levels(role).contains(place.level()), "这个角色不适合这个单位");
  }

  /** The accounts' ids. */
  List<UUID> invite(Handle handle, List<InvitedPerson> people) {
    var accounts = writer.write(handle, people);
    links.join(handle, accounts);
    return accounts;
  }
}
