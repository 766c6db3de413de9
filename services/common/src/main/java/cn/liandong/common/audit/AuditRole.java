package cn.liandong.common.audit;

import java.sql.SQLException;
import javax.sql.DataSource;

/** The database role that entries are written by. */
record AuditRole(DataSource dataSource) {

  private static final String CAN_REWRITE =
      """
      select current_user, exists (
        select 1 from pg_class c
        where c.oid in ('audit_entry'::regclass, 'audit_seal'::regclass, 'audit_checkpoint'::regclass)
          and (has_table_privilege(c.oid, 'update, delete, truncate')
               or pg_has_role(c.relowner, 'member')))\
      """;

  void requireAppendOnly(String service) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(CAN_REWRITE)) {
      row.next();
      if (row.getBoolean(2)) {
        throw new IllegalStateException(
            "数据库角色 %s 可以修改或删除 %s 的审计记录，不能用它运行。请改用只有读写权限、不拥有表的角色（见 SECURITY.md）。"
                .formatted(row.getString(1), service));
      }
    }
  }
}
