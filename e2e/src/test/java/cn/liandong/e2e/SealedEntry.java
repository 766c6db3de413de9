package cn.liandong.e2e;

import java.sql.SQLException;

/** An entry of the sealed audit, as the superuser can get at it. */
record SealedEntry(Database database, String service, long sequence) {

  private static final String COLUMNS =
      "id, create_time, actor, action, object_type, object_id, result, detail, remote_address";

  static SealedEntry inTheMiddle(Database database, String service) {
    var last = database.count("select max(sequence) from %s.audit_seal".formatted(service));
    return new SealedEntry(database, service, (last + 1) / 2);
  }

  long id() {
    return database.count(
        "select entry_id from %s.audit_seal where sequence = %d".formatted(service, sequence));
  }

  String action() {
    return database.text(
        "select action from %s.audit_entry where id = %d".formatted(service, id()));
  }

  void change() throws SQLException {
    behindTheTriggers("update %1$s.audit_entry set actor = actor || 'x' where id = %2$d");
  }

  void changeBack() throws SQLException {
    behindTheTriggers("update %1$s.audit_entry set actor = left(actor, -1) where id = %2$d");
  }

  void delete() throws SQLException {
    behindTheTriggers(
        "create table %1$s.kept as select * from %1$s.audit_entry where id = %2$d",
        "delete from %1$s.audit_entry where id = %2$d");
  }

  void putBack() throws SQLException {
    behindTheTriggers(
        "insert into %1$s.audit_entry (%3$s) overriding system value select %3$s from %1$s.kept",
        "drop table %1$s.kept");
  }

  private void behindTheTriggers(String... statements) throws SQLException {
    var id = id();
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      for (var sql : statements) {
        statement.execute(sql.formatted(service, id, COLUMNS));
      }
    }
  }
}
