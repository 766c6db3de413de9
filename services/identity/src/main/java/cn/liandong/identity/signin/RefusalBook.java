package cn.liandong.identity.signin;

import cn.liandong.common.audit.Audit;
import cn.liandong.common.scope.Caller;
import cn.liandong.proto.identity.v1.SignInRefusal;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Refused sign-ins in the audit: nobody as actor, from where, at which door, why, how often. */
@ApplicationScoped
class RefusalBook {

  private static final String NOBODY = "";

  private final javax.sql.DataSource dataSource;

  RefusalBook(@DataSource("identity") javax.sql.DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void write(List<SignInRefusal> refusals) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      for (var refusal : refusals) {
        new Audit()
            .record(
                connection,
                new Caller(NOBODY, NOBODY, Set.of(), refusal.getAddress()),
                "SIGN_IN_REFUSED",
                "door",
                refusal.getDoor(),
                Audit.REFUSED,
                "%s %d 次".formatted(refusal.getReason(), refusal.getCount()));
      }
      connection.commit();
    }
  }
}
