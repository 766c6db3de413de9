package cn.liandong.identity.activation;

import static cn.liandong.identity.IdentityError.NOBODY_INVITED;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.id.Ids;
import cn.liandong.common.page.PageRequest;
import cn.liandong.identity.Calls;
import cn.liandong.identity.IdentityError;
import cn.liandong.identity.account.AccountState;
import cn.liandong.proto.identity.v1.InvitePeopleRequest;
import cn.liandong.proto.identity.v1.InvitePeopleRequest.SourceCase;
import cn.liandong.proto.identity.v1.InvitePeopleResponse;
import cn.liandong.proto.identity.v1.IssueActivationSheetRequest;
import cn.liandong.proto.identity.v1.IssueActivationSheetResponse;
import com.google.protobuf.ByteString;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** A unit's people from the list to the printed sheet. */
@ApplicationScoped
class Inviting {

  private final Invitations invitations;
  private final InvitationUnits units;
  private final ActivationRepository repository;
  private final ActivationCodes codes;
  private final Managers managers;
  private final Calls calls;

  Inviting(
      Invitations invitations,
      InvitationUnits units,
      ActivationRepository repository,
      ActivationCodes codes,
      Managers managers,
      Calls calls) {
    this.invitations = invitations;
    this.units = units;
    this.repository = repository;
    this.codes = codes;
    this.managers = managers;
    this.calls = calls;
  }

  InvitePeopleResponse invite(Handle handle, Act act, InvitePeopleRequest request)
      throws SQLException {
    var lines =
        request.getSourceCase() == SourceCase.FILE
            ? InvitationFile.rows(request.getFile().toByteArray())
            : InvitationTable.pasted(request.getText());
    var people =
        invitations.check(
            handle, act.caller(), unit(request.getUnitId()), InvitationTable.rows(lines));
    var done = !request.getDryRun() && people.stream().allMatch(one -> one.problem().isEmpty());
    if (done) {
      invitations.invite(handle, people);
      calls.done(handle, act, "%d 人".formatted(people.size()));
    }
    return InvitePeopleResponse.newBuilder()
        .addAllInvitations(people.stream().map(ActivationProto::of).toList())
        .setDone(done)
        .build();
  }

  Map<AccountState, Long> count(Handle handle, Act act) {
    var unit =
        units
            .find(handle, act.caller(), unit(act.objectId()), Managers.lockers())
            .orElseThrow(IdentityError::unitNotFound);
    return repository.count(handle, act.caller(), unit.id().toString());
  }

  IssueActivationSheetResponse sheet(Handle handle, Act act, IssueActivationSheetRequest request)
      throws SQLException {
    var unit =
        units
            .find(handle, act.caller(), unit(request.getUnitId()), Managers.inviters())
            .orElseThrow(IdentityError::unitNotFound);
    var waiting = waiting(handle, act, unit.id());
    if (waiting.isEmpty()) {
      throw NOBODY_INVITED.because("%s没有等待激活的人员。请先邀请，或刷新列表查看。", unit.name());
    }
    var issued = codes.issue(handle, waiting);
    calls.done(handle, act, "%d 人".formatted(issued.size()));
    var sheet = new ActivationSheet(unit.name(), request.getAddress(), managers.today());
    return IssueActivationSheetResponse.newBuilder()
        .setFileName("%s账号激活单-%s.docx".formatted(unit.name(), managers.today()))
        .setContent(ByteString.copyFrom(sheet.bytes(issued)))
        .setPeople(issued.size())
        .build();
  }

  private List<Activation> waiting(Handle handle, Act act, UUID unit) {
    return repository
        .list(
            handle,
            act.caller(),
            unit.toString(),
            AccountState.INVITED.name(),
            "",
            PageRequest.whole())
        .stream()
        .filter(account -> account.unitId().equals(unit.toString()))
        .toList();
  }

  private static UUID unit(String id) {
    return Ids.parse(id, IdentityError::unitNotFound);
  }
}
