package cn.liandong.identity.deletion;

import static cn.liandong.identity.IdentityError.DELETION_BLOCKED;
import static cn.liandong.identity.IdentityError.DELETION_DECIDED;
import static cn.liandong.identity.IdentityError.DELETION_NOT_FOUND;
import static cn.liandong.identity.IdentityError.DELETION_OPEN;
import static cn.liandong.identity.IdentityError.DELETION_OWN;
import static cn.liandong.identity.IdentityError.PERSON_NOT_JOINED;

import cn.liandong.common.error.Failure;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.identity.deletion.DeletionRepository.NewDeletion;
import cn.liandong.identity.deletion.Erasing.Count;
import cn.liandong.identity.person.Checks;
import cn.liandong.identity.person.PeopleScope;
import cn.liandong.identity.person.PersonAccess;
import cn.liandong.identity.person.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The rules of asking for a deletion and of deciding it. */
@ApplicationScoped
class Deletions {

  private static final String SEALED_AS = "deletion";

  private final DeletionRepository repository;
  private final Erasing erasing;
  private final PersonAccess people;
  private final PeopleScope scope;
  private final PersonalData data;

  Deletions(
      DeletionRepository repository,
      Erasing erasing,
      PersonAccess people,
      PeopleScope scope,
      PersonalData data) {
    this.repository = repository;
    this.erasing = erasing;
    this.people = people;
    this.scope = scope;
    this.data = data;
  }

  record Preview(List<Count> counts, List<Block> blocks) {}

  /**
   * @return false when the same was asked before
   */
  boolean request(Handle handle, Caller caller, UUID requestId, String note) {
    var person =
        people
            .personOf(handle, caller)
            .orElseThrow(() -> PERSON_NOT_JOINED.because("您的账号还没有对应到人员登记，没有可以删除的内容。请联系本单位管理员。"));
    var sealed = data.sealed(SEALED_AS, Checks.optional("说明", note));
    return add(handle, new NewDeletion(requestId, person, sealed, ""));
  }

  /**
   * @return false when the same was asked before
   */
  boolean start(Handle handle, Caller caller, UUID requestId, String personId, String reason) {
    var person = people.requireWritable(handle, caller, personId);
    var blocks = erasing.blocks(handle, person);
    if (blocks.contains(Block.EMPLOYED)) {
      throw blocked(List.of(Block.EMPLOYED));
    }
    var sealed = data.sealed(SEALED_AS, Checks.reason(reason));
    return add(handle, new NewDeletion(requestId, person, sealed, caller.username()));
  }

  private boolean add(Handle handle, NewDeletion wanted) {
    if (repository.add(handle, wanted)) {
      return true;
    }
    if (!repository.isKnown(handle, wanted)) {
      throw DELETION_OPEN.because("已经有一个删除申请还没有办完。请等办完后再提出。");
    }
    return false;
  }

  List<Deletion> list(Handle handle, Caller caller, String unitId, boolean open, PageRequest page) {
    var unit = scope.write(handle, caller, unitId, scope.today());
    return repository.list(handle, caller, unit.path(), open, page);
  }

  List<Deletion> own(Handle handle, Caller caller) {
    return repository.own(handle, caller);
  }

  void withdraw(Handle handle, Caller caller, UUID id) {
    if (!repository.withdraw(handle, caller, id)) {
      throw DELETION_NOT_FOUND.because("找不到您的这个待办申请，它可能已经办完或撤回。请刷新页面。");
    }
  }

  static Failure notFound() {
    return DELETION_NOT_FOUND.because("找不到这个删除申请。可能不在您的管理范围内，请刷新列表。");
  }

  Preview preview(Handle handle, Caller caller, UUID id) {
    var person = require(handle, caller, id).personId();
    return new Preview(erasing.count(handle, person), erasing.blocks(handle, person));
  }

  Deletion carryOut(Handle handle, Caller caller, UUID id) {
    people.lock(handle);
    var deletion = requireOther(handle, caller, id, DeletionState.CARRIED_OUT);
    if (deletion.state() == DeletionState.OPEN) {
      var blocks = erasing.blocks(handle, deletion.personId());
      if (!blocks.isEmpty()) {
        throw blocked(blocks);
      }
      repository.decide(handle, id, DeletionState.CARRIED_OUT, caller.username(), "");
      erasing.run(handle, deletion.personId(), caller.username());
      people.wasErased(handle, deletion.personId(), caller.username());
    }
    return deletion;
  }

  Deletion decline(Handle handle, Caller caller, UUID id, String reason) {
    var deletion = requireOther(handle, caller, id, DeletionState.DECLINED);
    if (deletion.state() == DeletionState.OPEN) {
      repository.decide(
          handle, id, DeletionState.DECLINED, caller.username(), Checks.reason(reason));
    }
    return deletion;
  }

  private Deletion requireOther(Handle handle, Caller caller, UUID id, DeletionState next) {
    var deletion = require(handle, caller, id);
    if (deletion.own()) {
      throw DELETION_OWN.because("不能办理自己的申请。请由本单位的另一位管理员或上级管理员办理。");
    }
    if (deletion.state() == DeletionState.WITHDRAWN) {
      throw DELETION_DECIDED.because("本人已经撤回这个申请。请刷新列表。");
    }
    if (deletion.state() != DeletionState.OPEN && deletion.state() != next) {
      throw DELETION_DECIDED.because("“%s”已经办理过这个申请。请刷新列表。", deletion.username());
    }
    return deletion;
  }

  private Deletion require(Handle handle, Caller caller, UUID id) {
    return repository.find(handle, caller, id).orElseThrow(Deletions::notFound);
  }

  private static Failure blocked(List<Block> blocks) {
    return DELETION_BLOCKED.because(
        "现在还不能删除：%s", blocks.stream().map(Block::text).collect(Collectors.joining()));
  }
}
