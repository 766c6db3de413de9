package cn.liandong.identity.deletion;

/** What stands in the way of erasing {@code :person}. */
enum Block {
  EMPLOYED(
      "还在职或借调中，请先在人员页面登记离开。",
      """
      select exists (select 1 from membership m
        where m.person_id = :person and (m.valid_to is null or m.valid_to > :today))\
      """),
  ACCOUNT(
      "登录账号还没有停用，请先在“账号激活”里停用。",
      """
      select exists (select 1 from account a
        where a.id = (select p.account_id from person p where p.id = :person)
          and a.state <> 'LEFT')\
      """),
  IMPORT(
      "写有此人的名单还没有导入完，或还可以撤销。请先办完，或等撤销期限过后再删除。",
      """
      select exists (select 1 from import_job j
        where (j.state in ('READING', 'NEEDS_MAPPING', 'READY', 'CONFIRMING')
            or j.state = 'CONFIRMED' and j.undo_expire_time > :now)
          and j.id in %s)\
      """
          .formatted(ImportTraces.IMPORTS));

  private final String text;
  private final String sql;

  Block(String text, String sql) {
    this.text = text;
    this.sql = sql;
  }

  String text() {
    return text;
  }

  String sql() {
    return sql;
  }
}
