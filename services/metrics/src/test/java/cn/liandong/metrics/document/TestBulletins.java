package cn.liandong.metrics.document;

import static cn.liandong.metrics.document.ColumnKind.CODE;
import static cn.liandong.metrics.document.ColumnKind.DECIMAL;
import static cn.liandong.metrics.document.ColumnKind.INTEGER;
import static cn.liandong.metrics.document.ColumnKind.ORDINAL;
import static cn.liandong.metrics.document.ColumnKind.PERCENT;
import static cn.liandong.metrics.document.ColumnKind.TEXT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class TestBulletins {

  private TestBulletins() {}

  static BulletinDocument aBulletin(Annex... annexes) {
    return new BulletinDocument(
        "蒲城县教育体育局关于2026年10月国家中小学智慧教育平台应用情况的通报",
        "各片区、中心校，县直学校、民办学校:",
        List.of(
            Section.lead("根据蒲教体发[2025]31号文件要求，现将10月份应用情况通报如下。"),
            new Section("总体情况", 1, List.of("全县142所学校参加统计。"))),
        List.of(annexes),
        "蒲城县教育体育局",
        LocalDate.of(2026, 11, 5),
        "pucheng-2026-10-r3",
        "联系人：县电教中心，电话：0913-0000000");
  }

  static BulletinDocument withText(List<Section> sections) {
    var base = aBulletin();
    return new BulletinDocument(
        base.title(),
        base.addressee(),
        sections,
        List.of(),
        base.issuer(),
        base.issueDate(),
        base.snapshotId(),
        null);
  }

  static Annex anAnnex(List<Column> columns, List<List<@Nullable Object>> rows) {
    return new Annex("统计表", new Table(columns, rows), List.of());
  }

  /** The bulletin of a county with 142 schools: long text, a wide, a narrow and a text annex. */
  static BulletinDocument aCountyBulletin() {
    var base = aBulletin(ranking(142), warnings(), definitions());
    return new BulletinDocument(
        base.title(),
        base.addressee(),
        countySections(),
        base.annexes(),
        base.issuer(),
        base.issueDate(),
        base.snapshotId(),
        base.contact());
  }

  private static List<Section> countySections() {
    return List.of(
        Section.lead("根据蒲教体发(2025)31号文件“每月5日前通报上月情况”的要求，现将2026年10月国家中小学智慧教育平台应用情况通报如下。"),
        new Section(
            "总体情况",
            1,
            List.of(
                "本次通报的统计期为2026年10月1日至10月31日，数据取自国家中小学智慧教育平台区域管理后台11月1日导出的统计表，教职工和学生总数取自2025—2026学年教育事业统计年报。全县142所中小学、幼儿园全部参加统计，无学校迟报。",
                "截至10月31日，全县教师认证率98.62%，教师活跃率93.17%，学生注册率91.05%；与9月相比，教师活跃率提高2.41个百分点，学生注册率提高0.88个百分点。与年度目标相比，教师活跃率仍低1.83个百分点。")),
        new Section("主要指标情况", 1, List.of()),
        new Section(
            "基础应用",
            2,
            List.of(
                "教师活跃率排在前三位的学校是城关镇初级中学、尧山中学、第三高级中学，均达到100%；排在后三位的是洛滨镇明德小学、龙池镇钤铒小学、罕井镇东党小学，分别为61.54%、64.29%和66.67%。",
                "学生注册率低于90%的学校有37所，其中教学点14个。教学点教师人数少，一人之差即可使比率变动三十个百分点以上，附件1按学校类型分组排列，不与完全小学一同比较。")),
        new Section(
            "深化应用", 2, List.of("全县教师使用在线测试、作业批改等教学工具共38416次，人均5.2次；双师课堂、专递课堂开课412场次，较上月增加36场次。")),
        new Section("教学工具", 3, List.of("作业活动发布量居前的是县直学校，乡镇学校以资源授课为主，作业批改功能使用较少。")),
        new Section("备课授课", 4, List.of("全县备课使用次数为21506次，授课使用次数为30127次。")),
        new Section("课后服务", 4, List.of("有96所学校在平台发布课后服务课程。")),
        new Section("教研活动", 3, List.of("县级名师工作室开展线上研修47次，教研群分享资源1208份。")),
        new Section("存在问题", 1, List.of()),
        new Section("部分学校连续两月低于目标", 2, List.of("详见附件2。有关学校要对照清单查明原因，11月15日前将整改情况报县电教中心。")),
        new Section("数据质量有待提高", 2, List.of("9所学校的平台注册教师数多于年报教师数，比率超过100%，多为调出教师未及时移出所致。")),
        new Section("下一步工作要求", 1, List.of("各学校要力戒形式主义，不得要求教师打卡、刷时长，不得增加师生负担。")),
        new Section("抓好整改", 2, List.of("连续两月排名靠后的学校，由所在片区督促整改。（责任股室：基础教育股，11月20日前完成）")),
        new Section("核准数据", 2, List.of("请各校于11月25日前完成调入、调出教师的账号转移。（责任股室：县电教中心）")));
  }

  static Annex ranking(int schools) {
    var names = List.of("城关镇第一小学", "尧山中学", "罕井镇东党小学", "洛滨镇明德九年制学校", "龙池镇钤铒教学点", "紫荆街道中心幼儿园");
    var types = List.of("小学", "高级中学", "小学", "九年一贯制学校", "教学点", "幼儿园");
    var rows = new ArrayList<List<@Nullable Object>>();
    for (var i = 0; i < schools; i++) {
      rows.add(
          Arrays.asList(
              i + 1,
              names.get(i % 6),
              "21610%05d".formatted(i + 1),
              types.get(i % 6),
              30L + i * 7 % 120,
              28L + i * 7 % 120,
              new BigDecimal("98.615").subtract(new BigDecimal(i % 13)),
              new BigDecimal("100").subtract(new BigDecimal(i).movePointLeft(1)),
              i % 17 == 5 ? null : new BigDecimal("-2.4").add(new BigDecimal(i % 9)),
              410L + i * 31 % 1900,
              400L + i * 31 % 1900,
              new BigDecimal("97.56"),
              new BigDecimal("312.455").subtract(new BigDecimal(i)),
              new BigDecimal("87.2").subtract(new BigDecimal(i).movePointLeft(1)),
              i % 11 == 3 ? null : (long) (500 - i * 3)));
    }
    var columns =
        List.of(
            Column.of(ORDINAL, 2, "排名"),
            Column.of(TEXT, 10, "学校"),
            Column.of(CODE, 5, "学校标识码"),
            Column.of(TEXT, 7, "学校类型"),
            Column.of(INTEGER, 3, "教师", "人数", "年报"),
            Column.of(INTEGER, 3, "教师", "人数", "平台认证"),
            Column.of(PERCENT, 3, "教师", "认证率"),
            Column.of(PERCENT, 3, "教师", "活跃率"),
            Column.of(PERCENT, 3, "教师", "活跃率环比"),
            Column.of(INTEGER, 3, "学生", "人数", "年报"),
            Column.of(INTEGER, 3, "学生", "人数", "平台注册"),
            Column.of(PERCENT, 3, "学生", "注册率"),
            Column.of(DECIMAL, 3, "每百人访问量", "教师"),
            Column.of(DECIMAL, 3, "每百人访问量", "学生"),
            Column.of(INTEGER, 3, "教学工具使用次数"));
    return new Annex(
        "2026年10月各学校主要应用指标排名表",
        new Table(columns, rows),
        List.of("“—”表示学校未报送或无上月数据，不参与该项排名。", "比率以2025—2026学年教育事业统计年报人数为分母，可能超过100%。"));
  }

  static Annex warnings() {
    var columns =
        List.of(
            Column.of(ORDINAL, 3, "序号"),
            Column.of(TEXT, 10, "学校"),
            Column.of(PERCENT, 4, "教师活跃率", "9月"),
            Column.of(PERCENT, 4, "教师活跃率", "10月"),
            Column.of(TEXT, 6, "备注"));
    var rows =
        List.of(
            Arrays.<@Nullable Object>asList(
                1, "洛滨镇明德小学", new BigDecimal("60.00"), new BigDecimal("61.54"), "连续两月"),
            Arrays.<@Nullable Object>asList(
                2, "龙池镇钤铒小学", new BigDecimal("58.33"), new BigDecimal("64.285"), "连续两月"),
            Arrays.<@Nullable Object>asList(3, "罕井镇东党小学", null, new BigDecimal("66.67"), ""));
    return new Annex(
        "连续两月低于目标学校名单", new Table(columns, rows), List.of("目标为教师活跃率95%，依据蒲教体发〔2025〕31号。"));
  }

  static Annex definitions() {
    return Annex.ofText(
        "指标口径说明",
        List.of(
            "教师认证率＝平台实名认证教师数÷年报专任教师数×100%。",
            "教师活跃率＝统计期内登录平台并使用任一应用场景的教师数÷年报专任教师数×100%。", "每百人访问量＝统计期内访问次数÷人数×100。"));
  }
}
