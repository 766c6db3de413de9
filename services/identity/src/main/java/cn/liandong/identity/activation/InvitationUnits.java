package cn.liandong.identity.activation;

import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Units in whose name the caller may invite. */
@ApplicationScoped
class InvitationUnits {

  private static final String SELECT =
      """
      select u.id, u.name, u.level, coalesce(u.code, '') as code, u.id in (
          select id from visible_units(:subject, :granters, :today)) as may_grant
      from unit_ref u
      where u.valid_from <= :today and (u.valid_to is null or u.valid_to > :today) and u.id in\s\
      """
          + Managers.UNITS;

  private final Managers managers;

  InvitationUnits(Managers managers) {
    this.managers = managers;
  }

  public record Place(UUID id, String name, String level, String code, boolean mayGrant) {}

  Optional<Place> find(Handle handle, Caller caller, UUID id, Role... roles) {
    return managers
        .bind(handle.createQuery(SELECT + " and u.id = :id"), caller, roles)
        .bindArray("granters", String.class, Role.COUNTY_ADMINISTRATOR.name())
        .bind("id", id)
        .map(ConstructorMapper.of(Place.class))
        .findOne();
  }

  /** By code, or by a name that only one unit of the caller's has. */
  Map<String, Place> named(Handle handle, Caller caller, List<String> texts) {
    var found =
        managers
            .bind(
                handle.createQuery(
                    SELECT + " and (u.name = any (:texts) or u.code = any (:texts))"),
                caller,
                Managers.inviters())
            .bindArray("granters", String.class, Role.COUNTY_ADMINISTRATOR.name())
            .bindArray("texts", String.class, texts.toArray())
            .map(ConstructorMapper.of(Place.class))
            .list();
    return texts.stream()
        .distinct()
        .map(text -> Map.entry(text, matching(found, text)))
        .filter(entry -> entry.getValue().size() == 1)
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getFirst()));
  }

  private static List<Place> matching(List<Place> places, String text) {
    return places.stream()
        .filter(place -> place.code.equals(text) || place.name.equals(text))
        .toList();
  }
}
