package cn.liandong.e2e;

/**
 * Systems that hold nothing but a pack, one after the other. To make the databases of PostgreSQL
 * and Keycloak takes longest; these stay, and every system begins with an empty database of ours.
 */
final class EmptySystems implements AutoCloseable {

  private RunningSystem system;

  /** Ends the one before. */
  RunningSystem start(String pack) {
    system = system == null ? RunningSystem.start(pack) : system.anew(pack);
    return system;
  }

  @Override
  public void close() {
    if (system != null) {
      system.close();
    }
  }
}
