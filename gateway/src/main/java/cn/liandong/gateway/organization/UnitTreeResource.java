package cn.liandong.gateway.organization;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.ListTreesRequest;
import cn.liandong.proto.organization.v1.ListTreesResponse;
import cn.liandong.proto.organization.v1.UnitService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Path("/api/unit-trees")
@Authenticated
class UnitTreeResource {
  @GrpcClient("organization")
  UnitService units;

  @Schema(name = "UnitTrees")
  record TreesJson(List<Tree> trees, List<LevelName> levels) {
    static TreesJson of(ListTreesResponse proto) {
      return new TreesJson(
          Protos.list(
              proto.getTreesList(),
              tree -> new Tree(tree.getCode(), tree.getName(), tree.getGroupName())),
          Protos.list(
              proto.getLevelsList(),
              level ->
                  new LevelName(
                      ProtoEnums.of(UnitLevel.class, level.getLevel()), level.getName())));
    }
  }

  @Schema(name = "UnitTree")
  record Tree(String code, String name, String groupName) {}

  @Schema(name = "LevelName")
  record LevelName(UnitLevel level, String name) {}

  @GET
  public Uni<TreesJson> list() {
    return units.listTrees(ListTreesRequest.getDefaultInstance()).map(TreesJson::of);
  }
}
