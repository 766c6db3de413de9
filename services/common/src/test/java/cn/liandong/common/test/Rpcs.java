package cn.liandong.common.test;

import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;
import java.util.List;
import java.util.stream.Stream;

/** What an application under test answers by gRPC. */
public final class Rpcs {

  private static final List<String> READING = List.of("Get", "List", "Export", "Verify");

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

  /** Whether an RPC of that bare name changes nothing. */
  public static boolean reads(String name) {
    return READING.stream().anyMatch(name::startsWith);
  }

  private static boolean isIn(String protoPackage, ServerServiceDefinition service) {
    return service.getServiceDescriptor().getName().startsWith(protoPackage + ".");
  }
}
