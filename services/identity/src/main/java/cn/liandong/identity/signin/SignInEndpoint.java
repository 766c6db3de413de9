package cn.liandong.identity.signin;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.feed.Position;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Callers;
import cn.liandong.identity.audit.IdentityTrail;
import cn.liandong.proto.identity.v1.EndSessionRequest;
import cn.liandong.proto.identity.v1.EndSessionResponse;
import cn.liandong.proto.identity.v1.ListEndedSessionsRequest;
import cn.liandong.proto.identity.v1.ListEndedSessionsResponse;
import cn.liandong.proto.identity.v1.ListOnlineSessionsRequest;
import cn.liandong.proto.identity.v1.ListOnlineSessionsResponse;
import cn.liandong.proto.identity.v1.ListSignInsRequest;
import cn.liandong.proto.identity.v1.ListSignInsResponse;
import cn.liandong.proto.identity.v1.RecordRefusalsRequest;
import cn.liandong.proto.identity.v1.RecordRefusalsResponse;
import cn.liandong.proto.identity.v1.SignInService;
import cn.liandong.proto.identity.v1.SignOutSessionRequest;
import cn.liandong.proto.identity.v1.SignOutSessionResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;

@GrpcService
class SignInEndpoint implements SignInService {

  private final SignIns signIns;
  private final RefusalBook book;
  private final SessionEnds ends;
  private final EndedSessionFeed feed;
  private final IdentityTrail trail;
  private final Callers callers;

  SignInEndpoint(
      SignIns signIns,
      RefusalBook book,
      SessionEnds ends,
      EndedSessionFeed feed,
      IdentityTrail trail,
      Callers callers) {
    this.signIns = signIns;
    this.book = book;
    this.ends = ends;
    this.feed = feed;
    this.trail = trail;
    this.callers = callers;
  }

  @Override
  @Blocking
  public Uni<RecordRefusalsResponse> recordRefusals(RecordRefusalsRequest request) {
    var caller = callers.anyone();
    return trail
        .guard(
            new Act(caller, "SIGN_IN_REFUSALS_RECORDED", "door", ""),
            () -> {
              caller.requireService();
              return done(() -> book.write(request.getRefusalsList()));
            })
        .replaceWith(RecordRefusalsResponse.getDefaultInstance());
  }

  @Override
  @Blocking
  public Uni<EndSessionResponse> endSession(EndSessionRequest request) {
    var caller = callers.current();
    var session = callers.session();
    return (session.isEmpty() ? Uni.createFrom().voidItem() : done(() -> ends.end(caller, session)))
        .replaceWith(EndSessionResponse.getDefaultInstance());
  }

  @Override
  public Uni<ListEndedSessionsResponse> listEndedSessions(ListEndedSessionsRequest request) {
    var caller = callers.anyone();
    return trail.guard(
        new Act(caller, "ENDED_SESSIONS_READ", "session", ""),
        () -> {
          caller.requireService();
          return feed.after(
              new Position(request.getAfterRevision(), request.getEpoch()),
              request.getWaitSeconds());
        });
  }

  @Override
  @Blocking
  public Uni<ListSignInsResponse> listSignIns(ListSignInsRequest request) {
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    var found =
        signIns.list(callers.current(), request.getUsername(), request.getFailedOnly(), page);
    return Uni.createFrom()
        .item(
            ListSignInsResponse.newBuilder()
                .addAllSignIns(found.items().stream().map(SignInProto::of).toList())
                .setNextPageToken(found.nextToken())
                .build());
  }

  @Override
  @Blocking
  public Uni<ListOnlineSessionsResponse> listOnlineSessions(ListOnlineSessionsRequest request) {
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    var found = signIns.listOnline(callers.current(), request.getUsername(), page);
    return Uni.createFrom()
        .item(
            ListOnlineSessionsResponse.newBuilder()
                .addAllSessions(found.items().stream().map(SignInProto::of).toList())
                .setNextPageToken(found.nextToken())
                .build());
  }

  @Override
  @Blocking
  public Uni<SignOutSessionResponse> signOutSession(SignOutSessionRequest request) {
    var caller = callers.current();
    return trail
        .guard(
            new Act(caller, "SESSION_ENDED", "session", request.getSessionId()),
            () -> done(() -> signIns.signOut(caller, request.getSessionId())))
        .replaceWith(SignOutSessionResponse.getDefaultInstance());
  }

  private interface Work {
    void run() throws Exception;
  }

  private static Uni<Void> done(Work work) {
    return Uni.createFrom()
        .item(
            Unchecked.supplier(() -> {
              work.run();
              return null;
            }));
  }
}
