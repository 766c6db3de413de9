package cn.liandong.organization.namelist;

import cn.liandong.common.test.Door;
import cn.liandong.organization.Doors;
import cn.liandong.proto.organization.v1.CreateNameListRequest;
import cn.liandong.proto.organization.v1.DecideNamesRequest;
import cn.liandong.proto.organization.v1.ExportNameListRequest;
import cn.liandong.proto.organization.v1.GetNameListRequest;
import cn.liandong.proto.organization.v1.ListComparedNamesRequest;
import cn.liandong.proto.organization.v1.ListNameDecisionsRequest;
import cn.liandong.proto.organization.v1.ListNameListsRequest;
import cn.liandong.proto.organization.v1.NameListService;
import cn.liandong.proto.organization.v1.NameListSource;
import cn.liandong.proto.organization.v1.UndoNameDecisionRequest;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Function;

/** A list of the county and a decision on it. */
@Singleton
class NameListDoors implements Doors {

  @GrpcClient("organization")
  NameListService lists;

  @Override
  public Map<String, Door> to(Targets targets) {
    var county = targets.county();
    var list = targets.nameList();
    var creation =
        CreateNameListRequest.newBuilder()
            .setUnitId(county)
            .setTitle("平台名单")
            .setSource(NameListSource.NAME_LIST_SOURCE_PASTED)
            .setText("外地学校")
            .build();
    return Map.ofEntries(
        entry("CreateNameList", "UNIT_NOT_FOUND", s -> s.createNameList(creation)),
        entry(
            "ListNameLists",
            "UNIT_NOT_FOUND",
            s -> s.listNameLists(ListNameListsRequest.newBuilder().setUnitId(county).build())),
        entry(
            "GetNameList",
            "NAME_LIST_NOT_FOUND",
            s -> s.getNameList(GetNameListRequest.newBuilder().setListId(list).build())),
        entry(
            "ListComparedNames",
            "NAME_LIST_NOT_FOUND",
            s ->
                s.listComparedNames(ListComparedNamesRequest.newBuilder().setListId(list).build())),
        entry(
            "DecideNames",
            "NAME_LIST_NOT_FOUND",
            s -> s.decideNames(DecideNamesRequest.newBuilder().setListId(list).build())),
        entry(
            "ExportNameList",
            "NAME_LIST_NOT_FOUND",
            s -> s.exportNameList(ExportNameListRequest.newBuilder().setListId(list).build())),
        entry(
            "ListNameDecisions",
            "UNIT_NOT_FOUND",
            s ->
                s.listNameDecisions(
                    ListNameDecisionsRequest.newBuilder().setUnitId(county).build())),
        entry(
            "UndoNameDecision",
            "NAME_DECISION_NOT_FOUND",
            s ->
                s.undoNameDecision(
                    UndoNameDecisionRequest.newBuilder()
                        .setDecisionId(targets.nameDecision())
                        .build())));
  }

  private Map.Entry<String, Door> entry(
      String rpc, String reason, Function<NameListService, Uni<?>> call) {
    return Map.entry(rpc, Door.of(reason, lists, call));
  }
}
