package cn.liandong.identity;

import static java.util.Map.entry;

import cn.liandong.common.test.Door;
import cn.liandong.proto.audit.v1.ListAuditEntriesRequest;
import cn.liandong.proto.audit.v1.VerifyAuditRequest;
import cn.liandong.proto.identity.v1.AccountService;
import cn.liandong.proto.identity.v1.AuditService;
import cn.liandong.proto.identity.v1.CreateGrantRequest;
import cn.liandong.proto.identity.v1.EndSessionRequest;
import cn.liandong.proto.identity.v1.GetMeRequest;
import cn.liandong.proto.identity.v1.GetUpstreamLinkRequest;
import cn.liandong.proto.identity.v1.LinkUpstreamRequest;
import cn.liandong.proto.identity.v1.ListAccountsRequest;
import cn.liandong.proto.identity.v1.ListEndedSessionsRequest;
import cn.liandong.proto.identity.v1.ListGrantChangesRequest;
import cn.liandong.proto.identity.v1.ListGrantUnitsRequest;
import cn.liandong.proto.identity.v1.ListInvitedRequest;
import cn.liandong.proto.identity.v1.ListOnlineSessionsRequest;
import cn.liandong.proto.identity.v1.ListSignInsRequest;
import cn.liandong.proto.identity.v1.ProvisioningService;
import cn.liandong.proto.identity.v1.ReconcileRequest;
import cn.liandong.proto.identity.v1.RecordRefusalsRequest;
import cn.liandong.proto.identity.v1.RemoveUpstreamLinkRequest;
import cn.liandong.proto.identity.v1.RevokeGrantRequest;
import cn.liandong.proto.identity.v1.Role;
import cn.liandong.proto.identity.v1.SignInService;
import cn.liandong.proto.identity.v1.SignOutSessionRequest;
import cn.liandong.proto.identity.v1.UpstreamService;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Singleton;
import java.util.Map;

/** Accounts, grants, sign-ins here and from another platform, and the audit. */
@Singleton
class AccountDoors {

  @GrpcClient("identity")
  AccountService accounts;

  @GrpcClient("identity")
  SignInService signIns;

  @GrpcClient("identity")
  ProvisioningService provisioning;

  @GrpcClient("identity")
  AuditService audit;

  @GrpcClient("identity")
  UpstreamService upstream;

  Map<String, Door> all() {
    return Map.ofEntries(
        entry(
            "LinkUpstream",
            Door.of(
                "NOT_FROM_UPSTREAM",
                upstream,
                stub -> stub.linkUpstream(LinkUpstreamRequest.getDefaultInstance()))),
        entry(
            "GetUpstreamLink",
            Door.of(
                Door.OWN,
                upstream,
                stub -> stub.getUpstreamLink(GetUpstreamLinkRequest.getDefaultInstance()))),
        entry(
            "RemoveUpstreamLink",
            Door.of(
                "UPSTREAM_NOT_LINKED",
                upstream,
                stub -> stub.removeUpstreamLink(RemoveUpstreamLinkRequest.getDefaultInstance()))),
        entry(
            "GetMe",
            Door.of(Door.OWN, accounts, stub -> stub.getMe(GetMeRequest.getDefaultInstance()))),
        entry(
            "ListAccounts",
            Door.of(
                Door.OWN,
                accounts,
                stub -> stub.listAccounts(ListAccountsRequest.getDefaultInstance()))),
        entry(
            "CreateGrant",
            Door.of(
                "UNIT_NOT_FOUND",
                accounts,
                stub ->
                    stub.createGrant(
                        CreateGrantRequest.newBuilder()
                            .setUsername("teacher")
                            .setRole(Role.ROLE_SCHOOL_ADMINISTRATOR)
                            .setUnitId(TestPeople.SCHOOL.toString())
                            .build()))),
        entry(
            "RevokeGrant",
            Door.of(
                "GRANT_NOT_FOUND",
                accounts,
                stub ->
                    stub.revokeGrant(
                        RevokeGrantRequest.newBuilder()
                            .setGrantId(TestPeople.id("town-admin grant").toString())
                            .build()))),
        entry(
            "ListGrantUnits",
            Door.of(
                Door.OWN,
                accounts,
                stub ->
                    stub.listGrantUnits(
                        ListGrantUnitsRequest.newBuilder()
                            .setRole(Role.ROLE_SCHOOL_ADMINISTRATOR)
                            .build()))),
        entry(
            "ListGrantChanges",
            Door.of(
                "NOT_ALLOWED",
                accounts,
                stub -> stub.listGrantChanges(ListGrantChangesRequest.getDefaultInstance()))),
        entry(
            "RecordRefusals",
            Door.of(
                "NOT_ALLOWED",
                signIns,
                stub -> stub.recordRefusals(RecordRefusalsRequest.getDefaultInstance()))),
        entry(
            "Reconcile",
            Door.of(
                "NOT_ALLOWED",
                provisioning,
                stub -> stub.reconcile(ReconcileRequest.getDefaultInstance()))),
        entry(
            "ListInvited",
            Door.of(
                "NOT_ALLOWED",
                provisioning,
                stub -> stub.listInvited(ListInvitedRequest.getDefaultInstance()))),
        entry(
            "EndSession",
            Door.of(
                Door.OWN,
                signIns,
                stub -> stub.endSession(EndSessionRequest.getDefaultInstance()))),
        entry(
            "ListSignIns",
            Door.of(
                Door.OWN,
                signIns,
                stub -> stub.listSignIns(ListSignInsRequest.getDefaultInstance()))),
        entry(
            "ListOnlineSessions",
            Door.of(
                Door.OWN,
                signIns,
                stub -> stub.listOnlineSessions(ListOnlineSessionsRequest.getDefaultInstance()))),
        entry(
            "SignOutSession",
            Door.of(
                "SESSION_NOT_FOUND",
                signIns,
                stub ->
                    stub.signOutSession(
                        SignOutSessionRequest.newBuilder().setSessionId("somebody's").build()))),
        entry(
            "ListEndedSessions",
            Door.of(
                "NOT_ALLOWED",
                signIns,
                stub -> stub.listEndedSessions(ListEndedSessionsRequest.getDefaultInstance()))),
        entry(
            "ListAuditEntries",
            Door.of(
                "NOT_ALLOWED",
                audit,
                stub -> stub.listAuditEntries(ListAuditEntriesRequest.getDefaultInstance()))),
        entry(
            "VerifyAudit",
            Door.of(
                "NOT_ALLOWED",
                audit,
                stub -> stub.verifyAudit(VerifyAuditRequest.getDefaultInstance()))));
  }
}
