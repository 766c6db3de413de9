package cn.liandong.identity.activation;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.identity.account.AccountState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** Queries on the accounts that a caller looks after. */
@ApplicationScoped
class ActivationRepository {

  private static final String BELOW =
      """
      and (:unit = '' or exists (
        select 1 from unit_ref u join unit_ref top on top.id::text = :unit and top.id in \
      """
          + Managers.UNITS
          + """
            where u.path like top.path || '%' and (
              u.id = a.unit_id or a.unit_id is null and exists (
                select 1 from role_grant g where g.account_id = a.id and g.unit_id = u.id))))
          """;
  private static final String SELECT =
      """
      select a.id, a.username, a.name, a.subject, a.state, a.state_reason,
        coalesce(a.unit_id::text, '') as unit_id,
        coalesce((select u.name from unit_ref u where u.id = a.unit_id
                  order by u.valid_from desc limit 1), '') as unit_name,
        array(select distinct g.role from role_grant g where g.account_id = a.id
                and (g.valid_to is null or g.valid_to > :today) order by g.role) as roles,
        c.expire_time as code_expire_time, a.activate_time,
        exists (select 1 from upstream_link l where l.account_id = a.id) as upstream_linked
      from account a left join activation_code c on c.account_id = a.id
      where\s\
      """
          + Managers.ACCOUNTS;
  private static final String LIST =
      SELECT
          + BELOW
          + """
          and (:state = '' or a.state = :state)
          and (a.username ilike :pattern or a.name ilike :pattern)
          and a.username collate "C" > :after
          order by a.username collate "C" limit :limit\
          """;
  private static final String ONE = SELECT + " and a.id = :id";
  private static final String COUNTS =
      "select a.state, count(*) as number from account a where "
          + Managers.ACCOUNTS
          + BELOW
          + " group by a.state";

  private final Managers managers;

  ActivationRepository(Managers managers) {
    this.managers = managers;
  }

  List<Activation> list(
      Handle handle, Caller caller, String unit, String state, String query, PageRequest page) {
    var text = query.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return managers
        .bind(handle.createQuery(LIST), caller, Managers.lockers())
        .bind("unit", unit)
        .bind("state", state)
        .bind("pattern", "%" + text + "%")
        .bind("after", page.key(0, ""))
        .bind("limit", page.limit())
        .map(ConstructorMapper.of(Activation.class))
        .list();
  }

  Map<AccountState, Long> count(Handle handle, Caller caller, String unit) {
    return managers
        .bind(handle.createQuery(COUNTS), caller, Managers.lockers())
        .bind("unit", unit)
        .map((row, context) ->
            Map.entry(AccountState.valueOf(row.getString("state")), row.getLong("number")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Optional<Activation> find(Handle handle, Caller caller, UUID id, Role... roles) {
    return one(managers.bind(handle.createQuery(ONE), caller, roles).bind("id", id));
  }

  private static Optional<Activation> one(Query query) {
    return query.map(ConstructorMapper.of(Activation.class)).findOne();
  }
}
