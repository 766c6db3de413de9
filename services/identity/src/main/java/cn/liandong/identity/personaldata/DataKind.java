package cn.liandong.identity.personaldata;

import java.util.List;

/**
 * One kind of record about a person: where it is kept, what for, and how it is shown. Queries find
 * the caller by {@code :subject} and {@code :username} and nobody else; values are texts. Columns
 * named {@code code_…} hold a code of {@link CodeWords}, {@code sealed_…} a sealed number, {@code
 * opened_…} a sealed text without one.
 */
enum DataKind {
  ACCOUNT(
      "登录账号",
      "供本人登录和授权。离开后停用，可以申请删除。",
      List.of("用户名", "姓名", "状态", "锁定或停用的原因", "所在单位", "邀请时间", "激活时间"),
      """
      select a.username, a.name, a.state as code_state, a.state_reason, %s, %s, %s
      from account a where a.subject = :subject\
      """
          .formatted(unit("a.unit_id"), time("a.invite_time"), time("a.activate_time"))),
  UPSTREAM_LINK(
      "上级平台的关联",
      "供从上级平台登录。上级平台提供的号码不保存。",
      List.of("关联时间"),
      """
      select %s from upstream_link l join account a on a.id = l.account_id
      where a.subject = :subject\
      """
          .formatted(time("l.link_time"))),
  PERSON(
      "人员登记",
      "供学校核对人员、通知本人。手机号码和身份证件号加密保存。",
      List.of("姓名", "人员类别", "工号", "手机号码", "身份证件号", "登记时间"),
      """
      select p.name, p.kind as code_kind, p.staff_number, p.phone as sealed_phone,
        p.identity as sealed_identity, %s
      from %s\
      """
          .formatted(time("p.create_time"), Sql.PERSON)),
  MEMBERSHIP(
      "任职",
      "供统计各校人数。",
      List.of("单位", "关系", "岗位", "起", "止", "离开原因"),
      """
      select %s, m.kind as code_kind, m.position, m.valid_from::text, m.valid_to::text, m.end_reason
      from membership m join %s on p.id = m.person_id order by m.valid_from desc\
      """
          .formatted(unit("m.unit_id"), Sql.PERSON)),
  ABSENCE(
      "不计入统计的时间",
      "统计应用情况时不计入本人。",
      List.of("原因", "起", "止", "说明", "状态"),
      """
      select l.kind as code_kind, l.valid_from::text, l.valid_to::text, l.reason,
        case when l.cancelled then '已撤销' else '有效' end
      from leave_of_absence l join %s on p.id = l.person_id order by l.valid_from desc\
      """
          .formatted(Sql.PERSON)),
  GRANT(
      "权限",
      "决定本人能看什么、办什么。收回后保留记录。",
      List.of("角色", "单位", "起", "止"),
      """
      select g.role as code_role, %s, g.valid_from::text, g.valid_to::text
      from role_grant g join account a on a.id = g.account_id
      where a.subject = :subject order by g.valid_from desc\
      """
          .formatted(unit("g.unit_id"))),
  HAND_OVER(
      "交接",
      "说明权限从谁手里来、到谁手里去。",
      List.of("时间", "交出账号", "接手账号", "办理账号"),
      """
      select %s, (select o.username from account o where o.id = h.account_id),
        (select o.username from account o where o.id = h.successor_id), h.username
      from hand_over h join account a on a.id in (h.account_id, h.successor_id)
      where a.subject = :subject order by h.hand_over_time desc\
      """
          .formatted(time("h.hand_over_time"))),
  EMERGENCY_ACCESS(
      "应急查阅",
      "本人作为系统管理员开通的，供所查单位知悉。",
      List.of("开通时间", "单位", "原因", "结束时间", "期间调用次数", "知悉账号", "知悉时间", "说明"),
      """
      select %s, %s, e.reason, %s, e.calls::text, e.acknowledged_by, %s, e.remark
      from emergency_access e join account a on a.id = e.account_id
      where a.subject = :subject order by e.open_time desc\
      """
          .formatted(
              time("e.open_time"),
              unit("e.unit_id"),
              time("coalesce(e.close_time, e.until_time)"),
              time("e.acknowledge_time"))),
  SIGN_IN(
      "登录记录",
      "供发现冒用。",
      List.of("时间", "事项", "来自", "失败原因"),
      """
      select %s, e.type as code_type, e.address, e.error from sign_in_event e
      where e.subject = :subject or e.subject = '' and e.username = :username
      order by e.event_time desc limit 1000\
      """
          .formatted(time("e.event_time"))),
  CHANGE(
      "登记的变动",
      "说明谁改过登记。名册导入的文件、逐行内容和撤销用的副本随那次导入保存。",
      List.of("时间", "经办账号", "事项", "内容"),
      """
      select %s, e.username, e.action as code_action, e.detail
      from person_event e join %s on p.id = e.person_id order by e.event_time desc limit 1000\
      """
          .formatted(time("e.event_time"), Sql.PERSON)),
  CORRECTION(
      "更正申请",
      "供管理员核对后更正登记，并答复本人。",
      List.of("时间", "内容", "应为", "应为的号码", "说明", "状态", "办理时间", "办理账号", "答复"),
      """
      select %s, c.field as code_field,
        case when c.field not in ('PHONE', 'IDENTITY_NUMBER') then c.wanted end as opened_wanted,
        case when c.field in ('PHONE', 'IDENTITY_NUMBER') then c.wanted end as sealed_wanted,
        c.note as opened_note, c.state as code_state, %s, c.username, c.answer
      from correction_request c join %s on p.id = c.person_id order by c.request_time desc\
      """
          .formatted(time("c.request_time"), time("c.decide_time"), Sql.PERSON)),
  DELETION(
      "删除申请",
      "供管理员核对后删除本人的信息，并答复本人。",
      List.of("时间", "提出", "说明", "状态", "办理时间", "办理账号", "答复"),
      """
      select %s, case when d.started_by = '' then '本人' else d.started_by end,
        d.note as opened_note, case d.state when 'OPEN' then '待办理'
          when 'DECLINED' then '未删除' when 'WITHDRAWN' then '本人撤回' else '已删除' end,
        %s, d.username, d.answer
      from deletion_request d join %s on p.id = d.person_id order by d.request_time desc\
      """
          .formatted(time("d.request_time"), time("d.decide_time"), Sql.PERSON)),
  CONSENT(
      "同意登记",
      "证明处理信息得到本人同意。撤回后保留记录，号码删去。",
      List.of("时间", "事项", "答复", "代为登记的账号", "纸质材料的存放处"),
      """
      select %s, n.title, case c.state when 'GIVEN' then '同意' when 'DECLINED' then '不同意'
          else '撤回同意' end, c.recorder, c.paper
      from consent c join consent_notice n on n.id = c.notice_id
      join %s on p.id = c.person_id order by c.answer_time desc\
      """
          .formatted(time("c.answer_time"), Sql.PERSON)),
  REVEAL(
      "谁看过完整号码",
      "查看手机号码和身份证件号须说明理由。",
      List.of("时间", "查看账号", "理由"),
      """
      select %s, e.actor, e.detail from audit_entry e join %s on e.object_id = p.id::text
      where e.action in ('PERSON_REVEALED', 'CORRECTION_REVEALED') and e.result = 'done'
      order by e.create_time desc limit 1000\
      """
          .formatted(time("e.create_time"), Sql.PERSON)),
  PLATFORM_ACCOUNT(
      "国家平台账号名单",
      "来自导入的名单，供催办注册和认证。",
      List.of("名单截止日", "来源", "单位", "账号状态", "管理员席位", "在所在班级", "最近登录日", "状态"),
      """
      select l.cutoff_date::text, l.source, %s, t.state as code_state,
        case t.seat_activated when true then '已激活' when false then '未激活' end,
        case t.placed when true then '是' when false then '否' end, t.last_login_date::text,
        case when l.superseded_by is null then '有效' else '已有更正的名单' end
      from platform_account t join platform_list l using (import_id)
      join %s on p.id = t.person_id order by l.cutoff_date desc, l.record_time desc\
      """
          .formatted(unit("t.unit_id"), Sql.PERSON)),
  PLATFORM_CALL(
      "国家平台账号联系记录",
      "供各校接着联系。",
      List.of("时间", "联系账号", "情况", "答应日期", "备注"),
      """
      select %s, c.username, c.state as code_state, c.promised_date::text, c.note
      from platform_call c join %s on p.id = c.person_id order by c.call_time desc\
      """
          .formatted(time("c.call_time"), Sql.PERSON)),
  ACT(
      "本人操作的审计记录",
      "网络安全等级保护要求保存，任何人不能删改。这里是账号服务的记录；登记和统计服务以同样方式记录本人办理的事项。",
      List.of("月份", "办成", "被拒"),
      """
      select to_char(e.create_time at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
        count(*) filter (where e.result = 'done')::text,
        count(*) filter (where e.result <> 'done')::text
      from audit_entry e where e.actor = :username group by month order by month desc\
      """);

  private final String title;
  private final String purpose;
  private final List<String> headings;
  private final String sql;

  DataKind(String title, String purpose, List<String> headings, String sql) {
    this.title = title;
    this.purpose = purpose;
    this.headings = headings;
    this.sql = sql;
  }

  String title() {
    return title;
  }

  String purpose() {
    return purpose;
  }

  List<String> headings() {
    return headings;
  }

  String sql() {
    return sql;
  }

  private static String unit(String id) {
    return "(select u.name from unit_ref u where u.id = %s order by u.valid_from desc limit 1)"
        .formatted(id);
  }

  private static String time(String column) {
    return "to_char(%s at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')".formatted(column);
  }

  /** Constants that the constructors above may use. */
  private static final class Sql {

    static final String PERSON =
        "(select o.* from person o join account a on a.id = o.account_id where a.subject = :subject) p";
  }
}
