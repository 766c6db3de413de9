package cn.liandong.bench.echo;

import cn.liandong.bench.echo.proto.EchoRequest;
import cn.liandong.bench.echo.proto.EchoResponse;
import cn.liandong.bench.echo.proto.EchoService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

@GrpcService
class EchoEndpoint implements EchoService {

  @Override
  public Uni<EchoResponse> echo(EchoRequest request) {
    return Uni.createFrom().item(EchoResponse.newBuilder().setText(request.getText()).build());
  }
}
