package cn.liandong.bench.echo;

import cn.liandong.bench.echo.proto.EchoRequest;
import cn.liandong.bench.echo.proto.EchoService;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

@Path("/echo")
class EchoResource {

  record Echo(String text) {}

  @GrpcClient("echo")
  EchoService service;

  @GET
  public Uni<Echo> get(@QueryParam("text") String text) {
    return service
        .echo(EchoRequest.newBuilder().setText(text).build())
        .map(answer -> new Echo(answer.getText()));
  }
}
