package cn.liandong.identity.selfaudit;

import java.util.List;

/**
 * A question of the yearly self-audit: how it is answered and shown. Queries are bound the year as
 * {@code :from} and {@code :to}, and the unit's {@code :path}; {@code code_…} columns hold a code
 * of {@link Words}.
 */
enum SelfAuditSheet {
  KEPT(
      "保存的人员",
      List.of("人员类别", "在册", "已离开", "有手机号码", "有身份证件号", "有登录账号"),
      """
      select p.kind as code_kind, count(*) filter (where here.yes), count(*) filter (where not here.yes),
        count(p.phone), count(p.identity), count(p.account_id)
      from person p cross join lateral (
        select exists (select 1 from membership m where m.person_id = p.id and m.kind = 'HOME'
          and (m.valid_to is null or m.valid_to > :today)) as yes) here
      where p.erase_time is null and p.id in %s group by p.kind order by p.kind\
      """
          .formatted(Sql.PEOPLE)),
  CORRECTIONS(
      "更正申请",
      List.of("内容", "申请", "已更正", "未更正", "本人撤回", "待办理", "平均办理天数", "最长天数"),
      """
      select c.field as code_field, count(*), count(*) filter (where c.state = 'CARRIED_OUT'),
        count(*) filter (where c.state = 'DECLINED'),
        count(*) filter (where c.state = 'WITHDRAWN'), count(*) filter (where c.state = 'OPEN'),
        round(avg(days.taken) filter (where c.state in ('CARRIED_OUT', 'DECLINED')), 1),
        round(max(days.taken) filter (where c.state <> 'WITHDRAWN'), 1)
      from correction_request c cross join lateral (
        select extract(epoch from coalesce(c.decide_time, :now) - c.request_time) / 86400 as taken) days
      where c.request_time >= :from and c.request_time < :to and c.person_id in %s
      group by c.field order by c.field\
      """
          .formatted(Sql.PEOPLE)),
  DELETIONS(
      "删除申请",
      List.of("提出", "申请", "已删除", "未删除", "本人撤回", "待办理", "平均办理天数", "最长天数"),
      """
      select days.asker, count(*), count(*) filter (where d.state = 'CARRIED_OUT'),
        count(*) filter (where d.state = 'DECLINED'),
        count(*) filter (where d.state = 'WITHDRAWN'), count(*) filter (where d.state = 'OPEN'),
        round(avg(days.taken) filter (where d.state in ('CARRIED_OUT', 'DECLINED')), 1),
        round(max(days.taken) filter (where d.state <> 'WITHDRAWN'), 1)
      from deletion_request d cross join lateral (
        select extract(epoch from coalesce(d.decide_time, :now) - d.request_time) / 86400 as taken,
          case when d.started_by = '' then '本人' else '管理员' end as asker) days
      where d.request_time >= :from and d.request_time < :to and d.person_id in %s
      group by days.asker order by days.asker\
      """
          .formatted(Sql.PEOPLE)),
  CONSENTS(
      "同意登记",
      List.of("事项", "发布日期", "停止日期", "同意", "不同意", "撤回", "纸质材料"),
      """
      select n.title, %s, %s, count(*) filter (where c.state = 'GIVEN'),
        count(*) filter (where c.state = 'DECLINED'), count(*) filter (where c.state = 'WITHDRAWN'),
        count(*) filter (where c.paper <> '')
      from consent c join consent_notice n on n.id = c.notice_id
      where c.answer_time >= :from and c.answer_time < :to and c.person_id in %s
      group by n.id order by n.publish_time, n.id\
      """
          .formatted(Sql.day("n.publish_time"), Sql.day("n.end_time"), Sql.PEOPLE)),
  SHOWN(
      "查看完整号码",
      List.of("理由", "次数", "被查看人数", "查看账号数"),
      """
      select e.detail, count(*), count(distinct e.object_id), count(distinct e.actor)
      from audit_entry e
      where e.action in ('PERSON_REVEALED', 'CORRECTION_REVEALED') and e.object_type = 'person'
        and %s and e.object_id in (select id::text from (%s) p)
      group by e.detail order by count(*) desc, e.detail\
      """
          .formatted(Sql.DONE, Sql.PEOPLE)),
  EXPORTED(
      "导出",
      List.of("内容", "次数", "导出账号数"),
      """
      select e.action as code_action, count(*), count(distinct e.actor)
      from audit_entry e
      where (e.action like '%%\\_EXPORTED' or e.action = 'ACTIVATION_SHEET_ISSUED')
        and %s and e.actor in %s
      group by e.action order by count(*) desc, e.action\
      """
          .formatted(Sql.DONE, Sql.ACTORS)),
  KEYS(
      "更换加密密钥",
      List.of("日期", "批次", "重新加密行数"),
      """
      select %s as day, count(*), sum(cast(split_part(e.detail, ' ', 1) as bigint))
      from audit_entry e where e.action = 'SEALS_RENEWED' and %s group by day order by day\
      """
          .formatted(Sql.day("e.create_time"), Sql.DONE)),
  RETENTION(
      "到期清理审计记录",
      List.of("清理时间", "清理到"),
      """
      select %s, %s from audit_checkpoint c
      where c.create_time >= :from and c.create_time < :to order by c.create_time\
      """
          .formatted(Sql.day("c.create_time"), Sql.day("c.until_time"))),
  UNUSED(
      "没有用过的账号",
      List.of("用户名", "单位", "状态", "邀请日期", "激活日期"),
      """
      select a.username, coalesce((
          select u.name from unit_ref u where u.id = a.unit_id order by u.valid_from desc limit 1), ''),
        case when a.activate_time is null then '没有激活' else '激活后没有登录' end, %s, %s
      from account a
      where a.state in ('INVITED', 'ACTIVATED') and a.create_time < :to and a.username in %s
        and not exists (select 1 from sign_in_event e where e.type = 'LOGIN' and e.subject = a.subject)
      order by a.username collate "C"\
      """
          .formatted(Sql.day("a.invite_time"), Sql.day("a.activate_time"), Sql.ACTORS)),
  COVERED(
      "记录从何时起",
      List.of("记录", "最早一条"),
      """
      select '审计记录', %s from audit_entry
      union all select '登录记录', %s from sign_in_event\
      """
          .formatted(Sql.day("min(create_time)"), Sql.day("min(event_time)")));

  private final String title;
  private final List<String> headings;
  private final String sql;

  SelfAuditSheet(String title, List<String> headings, String sql) {
    this.title = title;
    this.headings = headings;
    this.sql = sql;
  }

  String title() {
    return title;
  }

  List<String> headings() {
    return headings;
  }

  String sql() {
    return sql;
  }

  /** Constants that the constructors above may use. */
  private static final class Sql {

    static final String UNITS =
        """
        (select u.id from unit_ref u where u.path collate "C" between :path and :path || '~')\
        """;

    /** Who belongs there, or, having left, belonged last. */
    static final String PEOPLE =
        """
        (select m.person_id as id from membership m
         where m.kind = 'HOME' and m.unit_id in %s and not exists (
           select 1 from membership later
           where later.person_id = m.person_id and later.kind = 'HOME'
             and later.valid_from > m.valid_from))\
        """
            .formatted(UNITS);

    static final String ACTORS =
        """
        (select a.username from account a
         where a.unit_id in %1$s
           or exists (select 1 from role_grant g where g.account_id = a.id and g.unit_id in %1$s)
           or a.id in (select o.account_id from person o where o.id in %2$s))\
        """
            .formatted(UNITS, PEOPLE);

    static final String DONE =
        "e.result = 'done' and e.create_time >= :from and e.create_time < :to";

    static String day(String column) {
      return "to_char(%s at time zone 'Asia/Shanghai', 'YYYY-MM-DD')".formatted(column);
    }
  }
}
