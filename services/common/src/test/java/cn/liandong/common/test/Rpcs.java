package cn.liandong.common.test;

import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;
import java.util.List;
import java.util.stream.Stream;

/** What an application under test answers by gRPC. */
public final class Rpcs {

  private Rpcs() {}

  /** Bare names of all RPCs of the services in a proto package. */
  public static List<String> of(Stream<BindableService> services, String protoPackage) {
    return services
        .map(BindableService::bindService)
        .filter(service -> isIn(protoPackage, service))
        .flatMap(service -> service.getMethods().stream())
        .map(method -> method.getMethodDescriptor().getBareMethodName())
        .toList();
  }

  private static boolean isIn(String protoPackage, ServerServiceDefinition service) {
    return service.getServiceDescriptor().getName().startsWith(protoPackage + ".");
  }
}
