package cn.liandong.seeds.pack;

import java.time.MonthDay;
import java.time.ZoneId;

public record PackCalendar(ZoneId zone, MonthDay schoolYearStart) {}
