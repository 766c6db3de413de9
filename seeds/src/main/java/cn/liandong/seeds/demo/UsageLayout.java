package cn.liandong.seeds.demo;

import java.util.List;

/** The columns of the platform's export: figures under merged headings. */
final class UsageLayout {

  static final List<String> UPPER =
      List.of(
          "教师", "教师", "教师", "学生", "学生", "校级管理员", "校级管理员", "行政班", "资源访问量", "资源访问量", "教学工具", "教学工具",
          "作业", "课表", "教研群", "教研群", "教研群");
  static final List<String> LOWER =
      List.of(
          "注册人数",
          "认证人数",
          "活跃人数",
          "注册人数",
          "活跃人数",
          "是否激活",
          "登录天数",
          "已建班级数",
          "教师",
          "学生",
          "在线测试",
          "作业批改",
          "发布数",
          "发布数",
          "群数",
          "主题讨论参与人次",
          "资源分享数");

  /** Whole numbers, and 是 or 否 at the sixth place. */
  static List<Object> figures(DemoUsage usage) {
    return List.of(
        usage.registeredTeachers(),
        usage.verifiedTeachers(),
        usage.activeTeachers(),
        usage.registeredStudents(),
        usage.activeStudents(),
        usage.adminActivated() ? "是" : "否",
        usage.adminLoginDays(),
        usage.classesBuilt(),
        usage.teacherVisits(),
        usage.studentVisits(),
        usage.onlineTests(),
        usage.homeworkMarked(),
        usage.homeworkPublished(),
        usage.timetablesPublished(),
        usage.groups(),
        usage.discussionParticipants(),
        usage.resourcesShared());
  }

  private UsageLayout() {}
}
