package cn.liandong.seeds.demo;

import java.time.YearMonth;
import java.util.List;

/** One school's row of the platform's monthly export, in the order of its columns. */
public record DemoUsage(
    int registeredTeachers,
    int verifiedTeachers,
    int activeTeachers,
    int registeredStudents,
    int activeStudents,
    boolean adminActivated,
    int adminLoginDays,
    int classesBuilt,
    int teacherVisits,
    int studentVisits,
    int onlineTests,
    int homeworkMarked,
    int homeworkPublished,
    int timetablesPublished,
    int groups,
    int discussionParticipants,
    int resourcesShared) {

  private static final List<Integer> HOLIDAYS = List.of(2, 7, 8);

  /**
   * @param age months since the county began, so that registration grows
   */
  static DemoUsage of(long seed, DemoSchool school, YearMonth month, int age) {
    var dice = new Dice(seed, school.code(), month);
    double reach = Math.min(0.98, 0.58 + 0.035 * age + school.diligence() * 0.15);
    int registered = part(school.teachers(), Math.min(1, reach + dice.between(0.0, 0.06)));
    if (school.overRegistered()) {
      registered = school.teachers() + 1 + school.teachers() / 40;
    }
    double effort = school.diligence() * (HOLIDAYS.contains(month.getMonthValue()) ? 0.86 : 1);
    int active =
        Math.min(registered, part(school.teachers(), effort + dice.around(0.012 * age, 0.03)));
    int verified = Math.clamp(part(registered, 0.78 + 0.022 * age), active, registered);
    int pupils = part(school.students(), Math.min(1, reach - dice.between(0.02, 0.12)));
    int activePupils = part(pupils, Math.clamp(effort * dice.between(0.6, 0.85), 0.2, 0.95));
    boolean activated = dice.chance(Math.min(1, 0.75 + 0.06 * age));
    return new DemoUsage(
        registered,
        verified,
        active,
        pupils,
        activePupils,
        activated,
        activated ? (int) Math.round(effort * 20) : 0,
        part(school.classes(), Math.min(1, reach + 0.02)),
        active * dice.between(9, 28),
        activePupils * dice.between(2, 8),
        dice.between(0, 1 + active),
        dice.between(0, 2 + active * 2),
        dice.between(5, 40 + active * 3),
        dice.between(2, 4 + school.classes()),
        dice.between(0, 6),
        dice.between(0, 6 + active),
        dice.between(0, 38));
  }

  private static int part(int whole, double share) {
    return (int) Math.round(whole * Math.clamp(share, 0, 1));
  }
}
