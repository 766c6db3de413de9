package cn.liandong.organization.task;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a column of a policy's table holds, told by its heading. */
enum Column {
  NUMBER("序号", "编号", "项次"),
  SECTION("任务项目", "工作项目", "任务类别", "阶段"),
  CONTENT("项目内容", "主要内容", "工作任务", "任务内容", "工作内容", "重点任务", "主要任务"),
  LEAD("牵头单位", "牵头科室", "牵头股室", "牵头部门", "责任股室", "负责单位"),
  /** Those who support the lead; the first of them leads where nobody else does. */
  SUPPORT("责任单位", "责任科室", "责任部门", "配合单位", "配合股室", "配合科室", "参与单位"),
  /** Persons: read over and not kept. */
  PERSON("责任人", "负责人", "联系人", "责任领导", "分管领导"),
  DEADLINE("完成时限", "时限", "时间", "完成时间", "时间节点", "时间要求");

  private final Set<String> headings;

  Column(String... headings) {
    this.headings = Set.of(headings);
  }

  static Optional<Column> of(String cell) {
    String heading = cell.replaceAll("\\s", "");
    return Arrays.stream(values()).filter(one -> one.headings.contains(heading)).findFirst();
  }
}
