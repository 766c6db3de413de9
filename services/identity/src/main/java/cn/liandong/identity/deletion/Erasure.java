package cn.liandong.identity.deletion;

/**
 * What becomes of each table with records of people. Carried out from the last to the first: what
 * comes earlier is what the later ones are found by.
 */
enum Erasure {
  PERSON(
      "人员登记",
      Fate.PSEUDONYMISED,
      "姓名改为编号，工号、手机号码和身份证件号删去，与账号脱离。编号留作历年人数和关联。",
      "person",
      "t.id = :person",
      """
      name = :name, search_text = :search, sort_key = :sort, staff_number = '', phone = null,
      identity = null, account_id = null, erase_time = clock_timestamp(), version = t.version + 1\
      """),
  MEMBERSHIP(
      "任职",
      Fate.PSEUDONYMISED,
      "岗位和离开原因删去。单位和起止日期留作历年人数。",
      "membership",
      "t.person_id = :person",
      "position = '', end_reason = ''"),
  ABSENCE(
      "不计入统计的时间",
      Fate.PSEUDONYMISED,
      "说明删去。起止日期留作历年应用指标的分母。",
      "leave_of_absence",
      "t.person_id = :person",
      "reason = ''"),
  CHANGE(
      "登记的变动",
      Fate.PSEUDONYMISED,
      "内容删去。谁在何时改过登记要能查明，予以保留。",
      "person_event",
      "t.person_id = :person",
      "detail = ''"),
  CORRECTION(
      "更正申请",
      Fate.PSEUDONYMISED,
      "申请和答复的内容删去。申请和办理的时间留作履行个人信息保护法义务的证明。",
      "correction_request",
      "t.person_id = :person",
      """
      wanted = :erased, note = null, answer = '', decide_time = coalesce(decide_time, clock_timestamp()),
      username = case state when 'OPEN' then :decider else username end,
      state = case state when 'OPEN' then 'DECLINED' else state end\
      """),
  DELETION(
      "删除申请",
      Fate.PSEUDONYMISED,
      "说明和答复删去。申请和办理的时间留作履行个人信息保护法第四十七条的证明。",
      "deletion_request",
      "t.person_id = :person",
      "note = null, answer = ''"),
  CONSENT(
      "同意登记",
      Fate.PSEUDONYMISED,
      "纸质材料的存放处删去。何时同意、何时撤回留作履行个人信息保护法第十三条至第十五条的证明。",
      "consent",
      "t.person_id = :person",
      "paper = case t.paper when '' then '' else '已删除' end"),
  PLATFORM_ACCOUNT(
      "国家平台账号名单",
      Fate.KEPT,
      "只有编号、单位和状态，留作已经上报的数字。",
      "platform_account",
      "t.person_id = :person",
      ""),
  PLATFORM_CALL(
      "国家平台账号联系记录",
      Fate.PSEUDONYMISED,
      "备注删去。",
      "platform_call",
      "t.person_id = :person",
      "note = ''"),
  ACCOUNT(
      "登录账号",
      Fate.PSEUDONYMISED,
      "姓名和停用原因删去，登录服务里的用户一并删除。用户名留着：审计记录用它，别人不能再用。",
      "account",
      Sql.ID,
      "name = '已删除人员', state_reason = '', erase_time = clock_timestamp(), version = t.version + 1"),
  UPSTREAM_LINK("上级平台的关联", Fate.ERASED, "全部删除。", "upstream_link", Sql.ACCOUNT, Sql.DELETE),
  ACTIVATION_CODE("激活码", Fate.ERASED, "全部删除。", "activation_code", Sql.ACCOUNT, Sql.DELETE),
  GRANT("权限", Fate.KEPT, "只有用户名的编号。谁在何时有过什么权限要能查明。", "role_grant", Sql.ACCOUNT, ""),
  HAND_OVER(
      "交接",
      Fate.KEPT,
      "只有用户名。权限从谁手里来要能查明。",
      "hand_over",
      "(%s or t.successor_id = %s)".formatted(Sql.ACCOUNT, Sql.OF_PERSON),
      ""),
  EMERGENCY_ACCESS(
      "应急查阅",
      Fate.PSEUDONYMISED,
      "原因和知悉时的说明删去。谁在何时应急查阅过哪个单位要能查明。",
      "emergency_access",
      Sql.ACCOUNT,
      "reason = '', remark = ''"),
  SIGN_IN(
      "登录记录",
      Fate.KEPT,
      "网络安全法：网络日志留存不少于六个月。到期自动删除。",
      "sign_in_event",
      """
      exists (select 1 from account a where a.id = %s
        and (a.subject = t.subject or t.subject = '' and a.username = t.username))\
      """
          .formatted(Sql.OF_PERSON),
      ""),
  AUDIT(
      "审计记录",
      Fate.KEPT,
      "网络安全法：网络日志留存不少于六个月。其中是用户名、编号和当时填写的理由，任何人不能改，到期清理。",
      "audit_entry",
      """
      (t.object_id = cast(:person as text)
        or t.actor = (select a.username from account a where a.id = %s))\
      """
          .formatted(Sql.OF_PERSON),
      ""),
  IMPORT_BEFORE(
      "撤销导入用的副本", Fate.ERASED, "全部删除。", "person_before", "t.person_id = :person", Sql.DELETE),
  IMPORT_ROW(
      "导入名单里的行",
      Fate.ERASED,
      "内容删去，只留行号。",
      "import_row",
      ImportTraces.ROW,
      """
      cells = '', data = '{}', in_force = null, issues = '[]', parent_name = '', skipped_because = ''\
      """),
  IMPORT_QUESTION(
      "导入时提到姓名的问题",
      Fate.ERASED,
      "全部删除。",
      "import_question",
      """
      (position(:known_name in t.text) > 0
        or position(cast(:person as text) in cast(t.options as text)) > 0)
      and exists (select 1 from import_job j where j.id = t.import_id
        and j.state in ('CONFIRMED', 'UNDONE', 'FAILED', 'DISCARDED'))\
      """,
      Sql.DELETE),
  IMPORT_SAMPLE(
      "导入记录",
      Fate.PSEUDONYMISED,
      "各列的样例删去。导入的时间、经办账号和行数留着。",
      "import_job",
      "t.id in " + ImportTraces.IMPORTS,
      """
      sheets = (
        select coalesce(jsonb_agg(s || jsonb_build_object('columns', (
          select coalesce(jsonb_agg(c || jsonb_build_object('samples', jsonb_build_array())), '[]')
          from jsonb_array_elements(s -> 'columns') c))), '[]')
        from jsonb_array_elements(t.sheets) s)\
      """),
  IMPORT_FILE(
      "导入文件的存档",
      Fate.ERASED,
      "整个文件删除：其中也有别人，不能只删一人。",
      "import_part",
      "t.import_id in " + ImportTraces.IMPORTS,
      Sql.DELETE);

  private final String title;
  private final Fate fate;
  private final String reason;
  private final String table;
  private final String where;
  private final String change;

  /**
   * @param change columns of an update, or DELETE, or nothing
   */
  Erasure(String title, Fate fate, String reason, String table, String where, String change) {
    this.title = title;
    this.fate = fate;
    this.reason = reason;
    this.table = table;
    this.where = where;
    this.change = change;
  }

  String title() {
    return title;
  }

  Fate fate() {
    return fate;
  }

  String reason() {
    return reason;
  }

  String table() {
    return table;
  }

  String count() {
    return "select count(*) from %s t where %s".formatted(table, where);
  }

  /** Empty for what stays as it is. */
  String sql() {
    return switch (change) {
      case "" -> "";
      case Sql.DELETE -> "delete from %s t where %s".formatted(table, where);
      default -> "update %s t set %s where %s".formatted(table, change, where);
    };
  }

  /** Constants that the constructors above may use. */
  private static final class Sql {

    static final String DELETE = "delete";
    static final String OF_PERSON = "(select p.account_id from person p where p.id = :person)";
    static final String ACCOUNT = "t.account_id = " + OF_PERSON;
    static final String ID = "t.id = " + OF_PERSON;
  }
}
