package cn.liandong.identity.provisioning;

import static cn.liandong.identity.provisioning.DifferenceKind.STRANGER;

import cn.liandong.identity.IdentityDatabase;
import cn.liandong.identity.provisioning.Reconciling.Difference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds Keycloak's clients against the programs that are registered. */
@ApplicationScoped
class ProgramReconciling {

  private final IdentityDatabase database;
  private final ProgramClients programs;
  private final ClientDirectory directory;

  ProgramReconciling(
      IdentityDatabase database, ProgramClients programs, ClientDirectory directory) {
    this.database = database;
    this.programs = programs;
    this.directory = directory;
  }

  /** Clients first: whose client is there was registered by then. */
  List<Difference> differences() {
    var admitted = directory.admitted();
    var known = database.transaction(programs::all);
    var names = known.stream().map(ProgramClient::clientId).collect(Collectors.toSet());
    return Stream.concat(
            known.stream()
                .flatMap(program ->
                    directory.difference(program).stream()
                        .map(kind ->
                            new Difference(
                                kind, program.username(), program.id(), program.subject()))),
            admitted.stream()
                .filter(name -> !names.contains(name))
                .map(name -> new Difference(STRANGER, name, null, null)))
        .toList();
  }
}
