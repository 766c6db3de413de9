package cn.liandong.organization.namelist;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.organization.Calls;
import cn.liandong.organization.Calls.Act;
import cn.liandong.organization.Texts;
import cn.liandong.proto.organization.v1.CreateNameListRequest;
import cn.liandong.proto.organization.v1.CreateNameListResponse;
import cn.liandong.proto.organization.v1.DecideNamesRequest;
import cn.liandong.proto.organization.v1.DecideNamesResponse;
import cn.liandong.proto.organization.v1.ExportNameListRequest;
import cn.liandong.proto.organization.v1.ExportNameListResponse;
import cn.liandong.proto.organization.v1.GetNameListRequest;
import cn.liandong.proto.organization.v1.GetNameListResponse;
import cn.liandong.proto.organization.v1.ListComparedNamesRequest;
import cn.liandong.proto.organization.v1.ListComparedNamesResponse;
import cn.liandong.proto.organization.v1.ListNameDecisionsRequest;
import cn.liandong.proto.organization.v1.ListNameDecisionsResponse;
import cn.liandong.proto.organization.v1.ListNameListsRequest;
import cn.liandong.proto.organization.v1.ListNameListsResponse;
import cn.liandong.proto.organization.v1.NameListService;
import cn.liandong.proto.organization.v1.NameOutcome;
import cn.liandong.proto.organization.v1.UndoNameDecisionRequest;
import cn.liandong.proto.organization.v1.UndoNameDecisionResponse;
import com.google.protobuf.ByteString;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

@GrpcService
@Blocking
class NameListEndpoint implements NameListService {

  private static final String OBJECT = "name_list";

  private final Calls calls;
  private final NameLists lists;

  NameListEndpoint(Calls calls, NameLists lists) {
    this.calls = calls;
    this.lists = lists;
  }

  @Override
  public Uni<CreateNameListResponse> createNameList(CreateNameListRequest request) {
    return calls
        .call(
            new Act("NAME_LIST_CREATED", "unit", request.getUnitId()),
            (handle, caller) -> {
              var list =
                  lists.create(
                      handle,
                      caller,
                      request.getUnitId(),
                      Texts.required("名单标题", request.getTitle()),
                      NameListProto.of(request.getSource()),
                      names(request));
              var act = new Act("NAME_LIST_CREATED", OBJECT, list.id().toString());
              calls.done(handle, caller, act, "%s，%d 个名称".formatted(list.title(), list.names()));
              return list;
            })
        .map(list -> CreateNameListResponse.newBuilder().setList(NameListProto.of(list)).build());
  }

  private static List<ListedName> names(CreateNameListRequest request) {
    return switch (request.getSource()) {
      case NAME_LIST_SOURCE_PASTED -> NameReader.pasted(request.getText());
      case NAME_LIST_SOURCE_FILE -> NameReader.read(request.getFile().toByteArray());
      case NAME_LIST_SOURCE_EXPORT ->
          IntStream.range(0, request.getNamesCount())
              .mapToObj(at -> {
                var name = request.getNames(at);
                return new ListedName(at + 1, name.getCode(), name.getName(), name.getParent());
              })
              .toList();
      case NAME_LIST_SOURCE_UNSPECIFIED, UNRECOGNIZED ->
          throw ARGUMENT_INVALID.because("请粘贴名单、上传文件，或选用最近一次导入。");
    };
  }

  @Override
  public Uni<ListNameListsResponse> listNameLists(ListNameListsRequest request) {
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    return calls
        .call(
            new Act("NAME_LISTS_READ", "unit", request.getUnitId()),
            (handle, caller) -> lists.list(handle, caller, request.getUnitId(), page))
        .map(rows -> page.cut(rows, list -> List.of(list.id().toString())))
        .map(cut ->
            ListNameListsResponse.newBuilder()
                .addAllLists(cut.items().stream().map(NameListProto::of).toList())
                .setNextPageToken(cut.nextToken())
                .build());
  }

  @Override
  public Uni<GetNameListResponse> getNameList(GetNameListRequest request) {
    return calls.call(
        new Act("NAME_LIST_READ", OBJECT, request.getListId()),
        (handle, caller) -> {
          var list = lists.require(handle, caller, request.getListId());
          return GetNameListResponse.newBuilder()
              .setList(NameListProto.of(list))
              .setCounts(NameListProto.counts(lists.compare(handle, caller, list)))
              .setWritable(list.writable())
              .build();
        });
  }

  @Override
  public Uni<ListComparedNamesResponse> listComparedNames(ListComparedNamesRequest request) {
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    var first = Integer.parseInt(page.key(0, "0"));
    return calls
        .call(
            new Act("NAME_LIST_READ", OBJECT, request.getListId()),
            (handle, caller) -> {
              var list = lists.require(handle, caller, request.getListId());
              return wanted(lists.compare(handle, caller, list), request.getOutcome());
            })
        .map(all -> all.subList(Math.min(first, all.size()), all.size()))
        .map(rest -> page.cut(rest, last -> List.of(String.valueOf(first + page.size()))))
        .map(cut ->
            ListComparedNamesResponse.newBuilder()
                .addAllNames(cut.items().stream().map(NameListProto::of).toList())
                .setNextPageToken(cut.nextToken())
                .build());
  }

  private static List<Compared> wanted(Comparison comparison, NameOutcome outcome) {
    return switch (outcome) {
      case NAME_OUTCOME_UNSPECIFIED, UNRECOGNIZED -> comparison.all();
      case NAME_OUTCOME_MATCHED -> comparison.of(Outcome.MATCHED);
      case NAME_OUTCOME_PROPOSED -> comparison.of(Outcome.PROPOSED);
      case NAME_OUTCOME_ONLY_HERE -> comparison.of(Outcome.ONLY_HERE);
      case NAME_OUTCOME_ONLY_THERE -> comparison.of(Outcome.ONLY_THERE);
    };
  }

  @Override
  public Uni<DecideNamesResponse> decideNames(DecideNamesRequest request) {
    var act = new Act("NAME_DECIDED", OBJECT, request.getListId());
    var choices =
        request.getChoicesList().stream()
            .map(choice -> new NameLists.Choice(choice.getPosition(), choice.getUnitId()))
            .toList();
    return calls.call(
        act,
        (handle, caller) -> {
          var list = lists.require(handle, caller, request.getListId());
          for (var said : lists.decide(handle, caller, list, choices)) {
            calls.done(handle, caller, act, said);
          }
          return DecideNamesResponse.newBuilder()
              .setCounts(NameListProto.counts(lists.compare(handle, caller, list)))
              .build();
        });
  }

  @Override
  public Uni<ExportNameListResponse> exportNameList(ExportNameListRequest request) {
    return calls.call(
        new Act("NAME_LIST_EXPORTED", OBJECT, request.getListId()),
        (handle, caller) -> {
          var list = lists.require(handle, caller, request.getListId());
          var content = NameListWorkbook.of(list, lists.compare(handle, caller, list));
          return ExportNameListResponse.newBuilder()
              .setFileName("名单核对-%s.xlsx".formatted(list.title()))
              .setContent(ByteString.copyFrom(content))
              .build();
        });
  }

  @Override
  public Uni<ListNameDecisionsResponse> listNameDecisions(ListNameDecisionsRequest request) {
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    return calls
        .call(
            new Act("NAME_DECISIONS_READ", "unit", request.getUnitId()),
            (handle, caller) -> lists.history(handle, caller, request.getUnitId(), page))
        .map(rows -> page.cut(rows, decision -> List.of(decision.id().toString())))
        .map(cut ->
            ListNameDecisionsResponse.newBuilder()
                .addAllDecisions(cut.items().stream().map(NameListProto::of).toList())
                .setNextPageToken(cut.nextToken())
                .build());
  }

  @Override
  public Uni<UndoNameDecisionResponse> undoNameDecision(UndoNameDecisionRequest request) {
    var act = new Act("NAME_DECISION_UNDONE", "name_decision", request.getDecisionId());
    return calls
        .call(act, (handle, caller) -> undo(act, handle, caller, request.getDecisionId()))
        .map(decision ->
            UndoNameDecisionResponse.newBuilder().setDecision(NameListProto.of(decision)).build());
  }

  private Decision undo(Act act, Handle handle, Caller caller, String id)
      throws java.sql.SQLException {
    var decision = lists.undo(handle, caller, id);
    calls.done(handle, caller, act, "“%s”".formatted(decision.name()));
    return decision;
  }
}
