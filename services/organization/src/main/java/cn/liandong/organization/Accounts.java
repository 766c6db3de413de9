package cn.liandong.organization;

import static cn.liandong.organization.OrganizationError.ACCOUNT_NOT_FOUND;

import cn.liandong.common.error.Failure;
import cn.liandong.common.id.Ids;
import cn.liandong.common.scope.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Accounts as this service knows them: by their grants. Ids only, no personal data. */
@ApplicationScoped
public class Accounts {

  private static final String KNOWN =
      """
      select distinct g.account_id from grant_ref g
      where g.account_id = :account and g.unit_id in %s
        and g.valid_from <= :today and (g.valid_to is null or g.valid_to > :today)\
      """
          .formatted(Scopes.WRITERS);
  private static final String ALL =
      """
      select distinct g.username, g.account_id from grant_ref g
      where g.unit_id in %s
        and g.valid_from <= :today and (g.valid_to is null or g.valid_to > :today)\
      """
          .formatted(Scopes.WRITERS);

  private final Scopes scopes;

  Accounts(Scopes scopes) {
    this.scopes = scopes;
  }

  /** Fails with ACCOUNT_NOT_FOUND for an account without a grant in the caller's scope. */
  public UUID require(Handle handle, Caller caller, String accountId) {
    var id = Ids.parse(accountId, Accounts::notFound);
    return scopes
        .bind(handle.createQuery(KNOWN), caller)
        .bind("account", id)
        .mapTo(UUID.class)
        .findOne()
        .orElseThrow(Accounts::notFound);
  }

  /** Those with a grant in the caller's scope. */
  public Map<String, UUID> byName(Handle handle, Caller caller) {
    var all = new HashMap<String, UUID>();
    scopes
        .bind(handle.createQuery(ALL), caller)
        .map((row, context) -> all.put(row.getString(1), row.getObject(2, UUID.class)))
        .list();
    return all;
  }

  private static Failure notFound() {
    return ACCOUNT_NOT_FOUND.because("找不到这个账号，或者它在您的管理范围内没有授权。请先授权，再登记到工作机构。");
  }
}
