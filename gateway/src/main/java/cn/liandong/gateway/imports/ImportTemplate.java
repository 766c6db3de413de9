package cn.liandong.gateway.imports;

import java.util.Optional;
import java.util.stream.Stream;

/** The workbooks people bring, and the service that owns each. */
enum ImportTemplate {
  units("学校名录", false, Owner.ORGANIZATION),
  returns("教育事业统计年报（在校生、教职工）", true, Owner.ORGANIZATION),
  classes("班级名册（只含人数）", true, Owner.ORGANIZATION),
  divisions("行政区划代码", true, Owner.ORGANIZATION),
  designations("试点示范名单", false, Owner.ORGANIZATION),
  facilities("学校设施", false, Owner.ORGANIZATION),
  oneroster("OneRoster 机构（orgs.csv）", false, Owner.ORGANIZATION),
  oneroster_classes("OneRoster 班级（classes.csv）", true, Owner.ORGANIZATION),
  bodies("工作机构名册", false, Owner.ORGANIZATION),
  pairings("结对名册", false, Owner.ORGANIZATION),
  teachers("教职工名册", false, Owner.IDENTITY),
  platform_accounts("国家平台账号名单", true, Owner.IDENTITY),
  usage("平台应用数据导出表", true, Owner.METRICS),
  table2("表二（旗区应用情况统计表）", true, Owner.METRICS);

  enum Owner {
    ORGANIZATION,
    METRICS,
    IDENTITY
  }

  final String title;
  final boolean periodic;
  final Owner owner;

  ImportTemplate(String title, boolean periodic, Owner owner) {
    this.title = title;
    this.periodic = periodic;
    this.owner = owner;
  }

  static Optional<ImportTemplate> find(String code) {
    return Stream.of(values()).filter(template -> template.name().equals(code)).findFirst();
  }
}
