package cn.liandong.seeds.pack;

import java.time.LocalDate;

public record RootUnit(
    String code, String name, String shortName, UnitLevel level, LocalDate validFrom) {}
