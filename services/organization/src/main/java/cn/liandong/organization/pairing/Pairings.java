package cn.liandong.organization.pairing;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.organization.OrganizationError.ALREADY_PAIRED;
import static cn.liandong.organization.OrganizationError.PAIRING_FULL;
import static cn.liandong.organization.OrganizationError.PAIRING_NOT_FOUND;

import cn.liandong.common.error.Failure;
import cn.liandong.common.id.Ids;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.organization.Scopes;
import cn.liandong.organization.Texts;
import cn.liandong.seeds.pack.PairingKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Making and ending pairs, their visits, and who is left without a partner. */
@ApplicationScoped
class Pairings {

  private final PairingRepository repository;
  private final PairingWriter writer;
  private final PairingKinds kinds;
  private final Parties parties;
  private final Scopes scopes;

  Pairings(
      PairingRepository repository,
      PairingWriter writer,
      PairingKinds kinds,
      Parties parties,
      Scopes scopes) {
    this.repository = repository;
    this.writer = writer;
    this.kinds = kinds;
    this.parties = parties;
    this.scopes = scopes;
  }

  /** A pair that someone wants to make. */
  record Wish(
      String unitId,
      String kind,
      String giverId,
      String receiverId,
      LocalDate start,
      String reference) {}

  List<Pairing> list(
      Handle handle, Caller caller, String unitId, String kind, LocalDate day, PageRequest page) {
    var unit = scopes.read(handle, caller, unitId);
    return repository.list(handle, caller, unit.path(), kind, day, page);
  }

  Coverage coverage(Handle handle, Caller caller, String unitId, String kindCode, LocalDate day) {
    var unit = scopes.read(handle, caller, unitId);
    var kind = kinds.require(kindCode);
    return Coverage.of(
        kind,
        repository.list(handle, caller, unit.path(), kind.code(), day, PageRequest.whole()),
        parties.list(handle, caller, kind.giver(), unit.path(), day),
        parties.list(handle, caller, kind.receiver(), unit.path(), day));
  }

  UUID create(Handle handle, Caller caller, Wish wish) {
    var kind = kinds.require(wish.kind());
    var unit = scopes.write(handle, caller, wish.unitId());
    var pair =
        new PairingWriter.NewPair(
            kind,
            unit.id(),
            parties.require(handle, caller, kind.giver(), wish.giverId(), wish.start()),
            parties.require(handle, caller, kind.receiver(), wish.receiverId(), wish.start()),
            wish.start(),
            Texts.optional("文件依据", wish.reference()),
            null);
    if (pair.giver().equals(pair.receiver())) {
      throw ARGUMENT_INVALID.because("不能和自己结对，请另选一方。");
    }
    requireRoom(handle, kind, pair);
    return writer.create(handle, pair, caller.username());
  }

  private void requireRoom(Handle handle, PairingKind kind, PairingWriter.NewPair pair) {
    var receivers = writer.receivers(handle, kind, pair.giver(), pair.start());
    if (writer.isPaired(handle, kind, pair.giver(), pair.receiver(), pair.start())) {
      throw ALREADY_PAIRED.because("双方已经结对，不必重复登记。");
    }
    if (kind.receivers().tooMany(receivers + 1)) {
      throw PAIRING_FULL.because(
          "每个%s最多结对 %d 个%s，已经满额。",
          kind.giver().name(), kind.receivers().max(), kind.receiver().name());
    }
  }

  Pairing end(Handle handle, Caller caller, String id, LocalDate day, String reason) {
    var pairing = requireWritable(handle, caller, id);
    if (pairing.validTo() != null || day.isBefore(pairing.validFrom())) {
      throw ARGUMENT_INVALID.because("这对结对自 %s 起，已经结束或结束日期过早，请刷新后再试。", pairing.validFrom());
    }
    writer.end(handle, pairing.id(), day, Texts.reason(reason));
    return pairing;
  }

  Pairing visit(Handle handle, Caller caller, String id, LocalDate day, String remark) {
    var pairing = requireWritable(handle, caller, id);
    if (day.isBefore(pairing.validFrom())
        || day.isAfter(scopes.today())
        || (pairing.validTo() != null && !day.isBefore(pairing.validTo()))) {
      throw ARGUMENT_INVALID.because("日期须在结对期间内，且不能晚于今天。");
    }
    writer.visit(handle, pairing.id(), day, Texts.optional("说明", remark), caller.username());
    return pairing;
  }

  /** Fails with PAIRING_NOT_FOUND, also when it is out of the caller's reach. */
  Pairing require(Handle handle, Caller caller, UUID id) {
    return repository.find(handle, caller, id, scopes.today()).orElseThrow(Pairings::notFound);
  }

  private Pairing requireWritable(Handle handle, Caller caller, String id) {
    var pairing = require(handle, caller, Ids.parse(id, Pairings::notFound));
    if (!pairing.writable()) {
      throw Scopes.notAllowed();
    }
    return pairing;
  }

  private static Failure notFound() {
    return PAIRING_NOT_FOUND.because("找不到这对结对。它可能不在您的管理范围内，请从列表中重新选择。");
  }
}
