package cn.liandong.identity.provisioning;

import static cn.liandong.identity.provisioning.DifferenceKind.STRANGER;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.identity.Calls;
import cn.liandong.identity.IdentityDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Holds Keycloak's users against the accounts. No transaction waits for Keycloak. */
@ApplicationScoped
class Reconciling {

  private final IdentityDatabase database;
  private final KnownAccounts accounts;
  private final Directory directory;
  private final ProgramReconciling programs;
  private final Orders orders;
  private final Calls calls;

  Reconciling(
      IdentityDatabase database,
      KnownAccounts accounts,
      Directory directory,
      ProgramReconciling programs,
      Orders orders,
      Calls calls) {
    this.database = database;
    this.accounts = accounts;
    this.directory = directory;
    this.programs = programs;
    this.orders = orders;
    this.calls = calls;
  }

  /**
   * @param account none of a stranger
   */
  record Difference(
      DifferenceKind kind, String username, @Nullable UUID account, @Nullable String subject) {}

  record Outcome(int accounts, int users, List<Difference> differences) {}

  /** Accounts first: whoever is linked in the meantime has a user by then. */
  Outcome run(Act act, boolean repair) {
    var known = database.transaction(accounts::all);
    var users = directory.users();
    var found =
        Stream.of(
                differences(known, users), strangers(known, users), programs.differences().stream())
            .flatMap(part -> part)
            .toList();
    database.transaction(handle -> finish(handle, act, repair, found));
    return new Outcome(known.size(), users.size(), found);
  }

  private Stream<Difference> differences(List<KnownAccount> known, List<DirectoryUser> users) {
    var byId = index(users, DirectoryUser::id);
    var byName = index(users, DirectoryUser::username);
    return known.stream()
        .flatMap(account ->
            account.difference(user(account, byId, byName)).stream()
                .map(kind ->
                    new Difference(kind, account.username(), account.id(), account.subject())));
  }

  /** Asks for the user alone before calling it gone: pages may shift while they are read. */
  private Optional<DirectoryUser> user(
      KnownAccount account, Map<String, DirectoryUser> byId, Map<String, DirectoryUser> byName) {
    var subject = account.subject();
    return subject == null
        ? Optional.ofNullable(byName.get(account.username()))
        : Optional.ofNullable(byId.get(subject)).or(() -> directory.user(subject));
  }

  /** Asks for the accounts again: somebody may have been invited meanwhile. */
  private Stream<Difference> strangers(List<KnownAccount> known, List<DirectoryUser> users) {
    var names = new HashSet<String>();
    var subjects = new HashSet<String>();
    for (var account : known) {
      names.add(account.username());
      subjects.add(String.valueOf(account.subject()));
    }
    var strangers =
        users.stream()
            .filter(DirectoryUser::enabled)
            .filter(user -> !names.contains(user.username()) && !subjects.contains(user.id()))
            .toList();
    var meanwhile = database.transaction(handle -> accounts.known(handle, strangers));
    return strangers.stream()
        .filter(user -> !meanwhile.contains(user.id()))
        .map(user -> new Difference(STRANGER, user.username(), null, user.id()));
  }

  private static Map<String, DirectoryUser> index(
      List<DirectoryUser> users, Function<DirectoryUser, String> key) {
    return users.stream().collect(Collectors.toMap(key, user -> user, (one, same) -> same));
  }

  private Void finish(Handle handle, Act act, boolean repair, List<Difference> found)
      throws SQLException {
    if (repair) {
      found.forEach(difference -> repair(handle, difference));
    }
    calls.done(handle, act, "%s %d".formatted(repair ? "REPAIRED" : "FOUND", found.size()));
    return null;
  }

  private void repair(Handle handle, Difference difference) {
    var account = difference.account;
    if (account == null) {
      return;
    }
    if (difference.kind == DifferenceKind.MISSING) {
      accounts.inviteAgain(handle, account, difference.subject);
    } else {
      orders.add(handle, account);
    }
  }
}
