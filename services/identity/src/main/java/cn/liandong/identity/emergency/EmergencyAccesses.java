package cn.liandong.identity.emergency;

import static cn.liandong.identity.IdentityError.EMERGENCY_ACCESS_NOT_FOUND;
import static cn.liandong.identity.IdentityError.EMERGENCY_ACCESS_OPEN;

import cn.liandong.common.error.Failure;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.identity.person.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rules of reading in an emergency. */
@ApplicationScoped
class EmergencyAccesses {

  private final EmergencyAccessRepository repository;
  private final EmergencyAccessWriter writer;
  private final EmergencyScope scope;

  EmergencyAccesses(
      EmergencyAccessRepository repository, EmergencyAccessWriter writer, EmergencyScope scope) {
    this.repository = repository;
    this.writer = writer;
    this.scope = scope;
  }

  /**
   * @param opened false when the same was asked before
   */
  record Opening(EmergencyAccess access, boolean opened) {}

  Opening open(Handle handle, Caller caller, NewEmergencyAccess asked) {
    var revision = writer.nextRevision(handle);
    scope.requireOpener(handle, caller, asked.unitId());
    var wanted = asked.checked();
    var before = repository.findByRequest(handle, caller, wanted.requestId());
    if (before.isPresent()) {
      return new Opening(before.get(), false);
    }
    var open = repository.findOpen(handle, caller, wanted.unitId());
    if (open.isPresent()) {
      throw EMERGENCY_ACCESS_OPEN.because("您对“%s”的应急查阅已经开通，今天 24 时结束，不必再开。", open.get().unitName());
    }
    writer.open(handle, caller, wanted, revision);
    var access = repository.findByRequest(handle, caller, wanted.requestId()).orElseThrow();
    return new Opening(access, true);
  }

  /**
   * @return false when it had ended before
   */
  boolean close(Handle handle, Caller caller, UUID id) {
    var revision = writer.nextRevision(handle);
    var access = repository.findOwn(handle, caller, id).orElseThrow(EmergencyAccesses::notFound);
    if (access.open()) {
      writer.end(handle, access, revision);
    }
    return access.open();
  }

  List<EmergencyAccess> list(Handle handle, Caller caller, PageRequest page) {
    return repository.list(handle, caller, page);
  }

  int countWaiting(Handle handle, Caller caller) {
    scope.requireOwner(handle, caller);
    return repository.countWaiting(handle, caller);
  }

  /**
   * @return false when somebody did before
   */
  boolean acknowledge(Handle handle, Caller caller, UUID id, String remark) {
    var access = repository.findOwned(handle, caller, id).orElseThrow(EmergencyAccesses::notFound);
    if (access.acknowledgeable()) {
      writer.acknowledge(handle, caller, id, Checks.optional("说明", remark));
    }
    return access.acknowledgeable();
  }

  /** The same answer for an absent access and for one out of reach. */
  static Failure notFound() {
    return EMERGENCY_ACCESS_NOT_FOUND.because("找不到这次应急查阅，或者它不由您办理。请刷新列表。");
  }
}
