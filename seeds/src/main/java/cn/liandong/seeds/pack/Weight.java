package cn.liandong.seeds.pack;

import java.math.BigDecimal;

public record Weight(String indicator, BigDecimal weight) {}
