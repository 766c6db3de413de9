package cn.liandong.identity.agency;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.identity.IdentityError.AGENCY_CLIENT_NOT_FOUND;
import static cn.liandong.identity.IdentityError.AGENCY_CLIENT_STALE;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.error.Failure;
import cn.liandong.common.id.Ids;
import cn.liandong.identity.Calls;
import cn.liandong.identity.agency.AgencyClientWriter.Registration;
import cn.liandong.identity.provisioning.Orders;
import cn.liandong.identity.signin.SessionEnds;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rules of registering programs and taking that back. Keycloak follows by orders. */
@ApplicationScoped
class AgencyClients {

  private static final int LONGEST_REASON = 200;

  private final AgencyClientRepository repository;
  private final AgencyClientWriter writer;
  private final AgencyScope scope;
  private final Orders orders;
  private final SessionEnds sessions;
  private final Calls calls;

  AgencyClients(
      AgencyClientRepository repository,
      AgencyClientWriter writer,
      AgencyScope scope,
      Orders orders,
      SessionEnds sessions,
      Calls calls) {
    this.repository = repository;
    this.writer = writer;
    this.scope = scope;
    this.orders = orders;
    this.sessions = sessions;
    this.calls = calls;
  }

  AgencyClient register(Handle handle, Act act, Registration wanted) throws SQLException {
    scope.requireRegistrar(handle, act.caller(), wanted.unitId());
    wanted.terms().require(wanted.from(), scope.today());
    var revision = writer.nextRevision(handle);
    var before =
        repository.findByRequest(handle, act.caller(), wanted.unitId(), wanted.requestId());
    if (before.isPresent()) {
      return before.get();
    }
    var id = writer.register(handle, wanted, revision);
    return written(handle, act, id, wanted.terms().agency());
  }

  AgencyClient change(Handle handle, Act act, long version, Terms terms, String key)
      throws SQLException {
    var revision = writer.nextRevision(handle);
    var client = requireRegistrar(handle, act);
    terms.require(client.validFrom(), scope.today());
    if (!writer.change(handle, client.id(), version, terms, revision)) {
      throw AGENCY_CLIENT_STALE.because("“%s”刚被别人修改过。请刷新页面，再改一次。", client.name());
    }
    if (!key.isBlank()) {
      writer.replaceKey(handle, client.id(), PublicKeys.parse(key));
    }
    return written(
        handle, act, client.id(), key.isBlank() ? client.agency() : client.agency() + "，换公钥");
  }

  AgencyClient suspend(Handle handle, Act act, String reason) throws SQLException {
    var revision = writer.nextRevision(handle);
    var client = requireRegistrar(handle, act);
    if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
      throw ARGUMENT_INVALID.because("请写明原因，不超过 %d 字。", LONGEST_REASON);
    }
    if (client.state() == ClientState.SUSPENDED) {
      return client;
    }
    writer.bar(handle, client.id(), reason.strip(), revision);
    if (client.subject() != null) {
      sessions.endAllOf(handle.getConnection(), client.subject());
    }
    return written(handle, act, client.id(), reason.strip());
  }

  AgencyClient resume(Handle handle, Act act) throws SQLException {
    var revision = writer.nextRevision(handle);
    var client = requireRegistrar(handle, act);
    if (client.state() != ClientState.SUSPENDED) {
      return client;
    }
    writer.admit(handle, client.id(), revision);
    return written(handle, act, client.id(), client.agency());
  }

  /** Fails with AGENCY_CLIENT_NOT_FOUND. */
  AgencyClient require(Handle handle, Act act) {
    return repository.find(handle, act.caller(), id(act)).orElseThrow(AgencyClients::notFound);
  }

  private AgencyClient requireRegistrar(Handle handle, Act act) {
    var client = require(handle, act);
    scope.requireRegistrar(handle, act.caller(), client.unitId());
    return client;
  }

  private AgencyClient written(Handle handle, Act act, UUID id, String detail) throws SQLException {
    orders.add(handle, id);
    calls.done(handle, new Act(act.caller(), act.action(), "agency_client", id.toString()), detail);
    return repository.find(handle, act.caller(), id).orElseThrow(AgencyClients::notFound);
  }

  private static UUID id(Act act) {
    return Ids.parse(act.objectId(), AgencyClients::notFound);
  }

  private static Failure notFound() {
    return AGENCY_CLIENT_NOT_FOUND.because("找不到这个外部机构的程序，或者它不在您的管理范围内。请刷新列表。");
  }
}
