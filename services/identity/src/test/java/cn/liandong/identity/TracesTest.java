package cn.liandong.identity;

import static cn.liandong.common.test.Failures.call;
import static cn.liandong.identity.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.proto.identity.v1.AccountService;
import cn.liandong.proto.identity.v1.GetMeRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Traces, switched on as an operator would. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = KeycloakStandIn.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = TraceCollector.class, restrictToAnnotatedClass = true)
class TracesTest {

  @GrpcClient("identity")
  AccountService accounts;

  @Inject TestPeople people;

  @BeforeEach
  void reset() throws SQLException {
    people.reset();
  }

  @Test
  void aCallReachesTheCollectorWithoutTheCallersToken() {
    call(as(accounts, "county").getMe(GetMeRequest.getDefaultInstance()));
    await()
        .untilAsserted(() ->
            assertThat(TraceCollector.RECEIVED)
                .anyMatch(trace -> trace.contains("liandong.identity.v1.AccountService/GetMe")));
    assertThat(TraceCollector.RECEIVED).noneMatch(trace -> trace.contains("Bearer"));
  }
}
