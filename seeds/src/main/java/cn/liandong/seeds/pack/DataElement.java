package cn.liandong.seeds.pack;

/** A whole number per unit and period. Its code is a variable of the formulas. */
public record DataElement(String code, String name) {}
