package cn.liandong.identity.person;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.scope.Caller;
import cn.liandong.identity.Calls;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** Changes of one person: made and written down in one transaction. */
@ApplicationScoped
class PersonChanges {

  private final Calls calls;
  private final PersonProto proto;

  PersonChanges(Calls calls, PersonProto proto) {
    this.calls = calls;
    this.proto = proto;
  }

  interface Change {
    PersonDetail make(Handle handle, Caller caller) throws SQLException;
  }

  Uni<cn.liandong.proto.identity.v1.PersonDetail> make(Act act, Change change) {
    return calls
        .call(
            act,
            handle -> {
              var detail = change.make(handle, act.caller());
              var id = detail.person().id().toString();
              calls.done(handle, new Act(act.caller(), act.action(), "person", id), "");
              return detail;
            })
        .map(proto::of);
  }
}
