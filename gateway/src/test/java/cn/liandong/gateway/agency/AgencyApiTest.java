package cn.liandong.gateway.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.gateway.test.Browser;
import cn.liandong.gateway.test.RealmResource;
import cn.liandong.proto.agency.v1.GetPublicationRequest;
import cn.liandong.proto.agency.v1.GetUnitRequest;
import cn.liandong.proto.agency.v1.PublicationService;
import cn.liandong.proto.agency.v1.UnitService;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.grpc.GrpcClientUtils;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealmResource.class)
class AgencyApiTest {
  @GrpcClient("organization")
  UnitService units;

  @GrpcClient("metrics")
  PublicationService publications;

  @Test
  void theOwnerSeesTheAgencyAndItsRealAddress() {
    var unit = get(as(Browser.bearer()));

    assertThat(unit.getName()).isEqualTo("clerk");
    assertThat(unit.getCode()).isEqualTo("127.0.0.1");
  }

  @Test
  void aForgedTokenDoesNotReachTheOwner() {
    assertThatThrownBy(() -> get(as("forged"))).isInstanceOf(StatusRuntimeException.class);
  }

  @Test
  void whatIdentityDoesNotAdmitDoesNotReachTheOwner() {
    var call = signed(publications, Browser.bearer());
    assertThatThrownBy(() ->
            call.getPublication(GetPublicationRequest.getDefaultInstance())
                .await()
                .atMost(Duration.ofSeconds(20)))
        .hasMessageContaining("RESOURCE_EXHAUSTED");
  }

  @Test
  void theContractsAreForEveryone() {
    var answer = Browser.stayingPut().get("/api/agency/contracts.zip");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
    assertThat(answer.body()).contains("liandong/agency/v1/unit_service.proto");
  }

  private static cn.liandong.proto.agency.v1.Unit get(UnitService stub) {
    return stub.getUnit(GetUnitRequest.newBuilder().setCode("1").build())
        .await()
        .atMost(Duration.ofSeconds(20))
        .getUnit();
  }

  private UnitService as(String token) {
    return signed(units, token);
  }

  private static <T> T signed(T stub, String token) {
    var headers = new Metadata();
    headers.put(key("authorization"), "Bearer " + token);
    headers.put(key("x-forwarded-for"), "203.0.113.7");
    return GrpcClientUtils.attachHeaders(stub, headers);
  }

  private static Metadata.Key<String> key(String name) {
    return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
  }
}
